import type { FieldOutcome } from '@/utils/fill-outcome';
import type { CredentialId } from '@/utils/recipe/constants';

/**
 * What the script on every ScalePad page leaves for the card's script: both run in this extension's own world of the
 * document, which the page cannot see. No values.
 */
export interface FormSession {
  /** The HaloPSA form is on the page now. */
  form: boolean;
  /** Connect was pressed in the document before this one, in this tab, and what came of it is not known yet. */
  arrived: boolean;
  /** What the last fill of this document has come to by now. */
  filled: FieldOutcome[] | null;
  /** How many fills there were. */
  fills: number;
  /** The form's own button could not be pressed after the fill. */
  asleep: boolean;
  /** Compares the fields with what the fill left in them. Returns those that hold something else. */
  compare(): Promise<CredentialId[]>;
  /** Whether an event is the admin's press of the form's own button; here, because the card need not know fields then. */
  connects(event: Event): boolean;
  /** Set by the card: called after every look at the page. */
  looked?: () => void;
  /** The form's own box on the page now; null when there is none. */
  region(): Element | null;
  /** Token of this document, which the background knows its fill by. */
  document: string;
  /** Set by the card: called at every change. */
  changed?: () => void;
}

export const FORM_SESSION = Symbol.for('halo-setup-assistant.scalepad');
export type FormSessionScope = { [FORM_SESSION]?: FormSession };
