import type { RecipeRow, RecordStep } from '@/utils/setup/types';

/** What the admin may choose for one Halo address, shown in the guide itself. Texts are ready to show. */
export interface ChoiceProps {
  title: string;
  recipes: RecipeRow[];
  recipeId: string;
  options: { id: string; label: string; why: string; on: boolean }[];
  namesTitle: string;
  names: { id: RecordStep; label: string; value: string }[];
  /** The button that ends choosing; null while the choices are there by themselves. */
  done: string | null;
  onRecipe(id: string, event: Event): void;
  onOption(id: string, on: boolean, event: Event): void;
  /** A name as it is being typed; the caller gives it back in `names` until it is finished. */
  onType(id: RecordStep, value: string): void;
  onName(id: RecordStep, value: string, event: Event): void;
  onDone(event: Event): void;
}

/** What lies behind the guide's button Menu. */
export interface MenuProps {
  markers: { label: string; on: boolean };
  choices: string;
  /** Null while the card is docked. */
  dock: string | null;
  off: string;
  /** The question before the guide goes from this Halo; null until it is asked. */
  ask: { text: string; yes: string; no: string } | null;
  onMarkers(on: boolean, event: Event): void;
  onChoices(event: Event): void;
  onDock(event: Event): void;
  /** True: ask; false: keep the guide. */
  onAsk(ask: boolean, event: Event): void;
  onOff(event: Event): void;
}
