import type { RecordStep } from '@/utils/recipe/constants';
import type { RecipeRow } from '@/utils/setup/types';

/** What the admin may choose for one Halo address in the guide. Texts are ready to show. */
export interface ChoiceProps {
  title: string;
  recipes: RecipeRow[];
  recipeId: string;
  /** The organisation decided on the recipe, here and in the rows below. */
  isRecipeManaged: boolean;
  options: { id: string; label: string; why: string; on: boolean; managed?: true }[];
  namesTitle: string;
  names: { id: RecordStep; label: string; value: string; managed?: true }[];
  /** The note next to what the organisation decided. */
  managed: string;
  onRecipe(id: string, event: Event): void;
  onOption(id: string, on: boolean, event: Event): void;
  /** A name while it is typed; the caller passes it back in `names` until it is complete. */
  onType(id: RecordStep, value: string): void;
  onName(id: RecordStep, value: string, event: Event): void;
}

/** The content of the guide's menu. */
export interface MenuProps {
  markers: { label: string; on: boolean };
  /** Uses the open record for ScalePad; null where there is none to use. */
  useRecord: string | null;
  /** Creates a new record instead of the existing one in use; null where none is in use. */
  createNew: string | null;
  /** Copies the page details for support. */
  details: string;
  /** Null while the panel is docked. */
  dock: string | null;
  off: string;
  /** The confirmation before the guide is switched off on this Halo; null until it is requested. */
  ask: { text: string; yes: string; no: string } | null;
  onMarkers(on: boolean, event: Event): void;
  onUse(event: Event): void;
  onNew(event: Event): void;
  onDetails(event: Event): void;
  onDock(event: Event): void;
  /** True: ask; false: keep the guide. */
  onAsk(ask: boolean, event: Event): void;
  onOff(event: Event): void;
}
