import type { RecipeRow, RecordStep } from '@/utils/setup/types';

/** What the admin may choose for one Halo address in the guide. Texts are ready to show. */
export interface ChoiceProps {
  title: string;
  recipes: RecipeRow[];
  recipeId: string;
  options: { id: string; label: string; why: string; on: boolean }[];
  namesTitle: string;
  names: { id: RecordStep; label: string; value: string }[];
  /** The button that closes the choices; null while they are shown automatically. */
  done: string | null;
  onRecipe(id: string, event: Event): void;
  onOption(id: string, on: boolean, event: Event): void;
  /** A name while it is typed; the caller passes it back in `names` until it is complete. */
  onType(id: RecordStep, value: string): void;
  onName(id: RecordStep, value: string, event: Event): void;
  onDone(event: Event): void;
}

/** The content of the guide's menu. */
export interface MenuProps {
  markers: { label: string; on: boolean };
  choices: string;
  /** Null while the panel is docked. */
  dock: string | null;
  off: string;
  /** The question before the guide is switched off on this Halo; null until it is asked. */
  ask: { text: string; yes: string; no: string } | null;
  onMarkers(on: boolean, event: Event): void;
  onChoices(event: Event): void;
  onDock(event: Event): void;
  /** True: ask; false: keep the guide. */
  onAsk(ask: boolean, event: Event): void;
  onOff(event: Event): void;
}
