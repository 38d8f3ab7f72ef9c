import type { NameRow, OptionRow, RecipeChoice } from '../popup/props';

/** The recipe, its options and the names of one Halo address. */
export interface AddressSection {
  origin: string;
  host: string;
  recipeId: string;
  options: OptionRow[];
  names: NameRow[];
}

export interface OptionsProps {
  /** False until the first answer has come. */
  ready: boolean;
  addresses: AddressSection[];
  recipes: RecipeChoice[];
  /** Own Halo addresses that the admin granted, such as https://support.example.com. */
  granted: { origin: string; host: string }[];
  /** The field for one more; a sentence when the last one typed was no address, else null. */
  addressFault: string | null;
  /** Minutes until the Client Secret is forgotten. */
  expiry: { minutes: number; min: number; max: number; fault: string | null };
  /** Live text (role status), always in the DOM. */
  status: string;
  onRecipe(origin: string, id: string): void;
  onOption(origin: string, id: string, on: boolean): void;
  onName(origin: string, id: NameRow['id'], value: string): void;
  /** The press itself asks the browser for the permission: call it straight from the form's submit. */
  onAddAddress(typed: string, event: Event): void;
  onRemoveAddress(origin: string, event: Event): void;
  onExpiry(minutes: number): void;
}
