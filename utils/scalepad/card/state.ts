import type { FieldOutcome } from '@/utils/fill-outcome';
import type { FillStatus } from '@/utils/messages/scalepad';
import type { CredentialId } from '@/utils/recipe/constants';
import type { ConnectResult } from '@/utils/scalepad/connect-result';

/** All that the card shows. Times are epoch milliseconds. */
export interface CardState {
  /** Which Halo addresses have values; null until the background has said it. */
  note: FillStatus | null;
  /** What the last fill came to. */
  filled: FieldOutcome[] | null;
  /** The form's own button cannot be pressed although the form is filled. */
  asleep: boolean;
  /** Fields that held something else than the fill left in them when the button was pressed. */
  sentOther: CredentialId[];
  /** The admin pressed the form's own button, and no answer has come. */
  waiting: boolean;
  answer: ConnectResult | null;
  /** The admin said that it is not connected. */
  denied: boolean;
  connectedAt: number | null;
}

export const INITIAL_STATE: CardState = {
  note: null,
  filled: null,
  asleep: false,
  sentOther: [],
  waiting: false,
  answer: null,
  denied: false,
  connectedAt: null,
};
