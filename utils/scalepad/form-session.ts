import type { FieldOutcome } from '@/utils/fill-outcome';
import type { FillStatus } from '@/utils/messages/scalepad';
import type { CredentialId } from '@/utils/recipe/constants';
import type { FormDetails } from './page-details';

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
  /** The popup is open over the page. */
  isPopupOpen: boolean;
  /** The form's own button cannot be pressed now. */
  readonly asleep: boolean;
  /** Returns the fields that the form on the page lacks, or has more than once. */
  missing(): CredentialId[];
  /** Stops what a guided run writes into the form, and refuses more of it, until called with `false`. */
  setHalted(isHalted: boolean): void;
  /** Compares the fields with the fill's values. Returns those with another text. */
  compare(): Promise<CredentialId[]>;
  /** Checks whether an event is the admin's press of the form's own button. */
  connects(event: Event): boolean;
  /** Returns the form's own box on the page now; null when there is none. */
  region(): Element | null;
  /** Returns the form's own button, and its words; null where it is ambiguous. */
  button(): { element: HTMLElement; text: string } | null;
  /** Returns the page details of a form that is not fully recognised; null when there is none. */
  details(): FormDetails | null;
  /** Set by the card: called after every scan of the page. */
  scanned?: () => void;
  /** Set by the card: called when the guided run of this tab changed, or the page is shown again. */
  onFillStatus?: (fillStatus: FillStatus) => void;
  /** Set by the card: called at every change. */
  changed?: () => void;
}
