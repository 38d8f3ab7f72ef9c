import type { FieldOutcome } from '@/utils/fill-outcome';
import type { CredentialId } from '@/utils/recipe/constants';

/** What the card sees of the HaloPSA form in its document. No values. */
export interface FormSession {
  /** The HaloPSA form is on the page now. */
  form: boolean;
  /** Connect was pressed in the document before this one, in this tab, and its result is not known yet. */
  arrived: boolean;
  /** The present outcome of each field of the last fill of this document. */
  filled: FieldOutcome[] | null;
  /** How many fills there were. */
  fills: number;
  /** The form's own button could not be pressed after the fill. */
  asleep: boolean;
  /** Compares the fields with what the fill left in them. Returns those that hold something else. */
  compare(): Promise<CredentialId[]>;
  /** Checks whether an event is the admin's press of the form's own button. */
  connects(event: Event): boolean;
  /** Returns the form's own box on the page now; null when there is none. */
  region(): Element | null;
  /** Set by the card: called after every look at the page. */
  looked?: () => void;
  /** Set by the card: called at every change. */
  changed?: () => void;
}
