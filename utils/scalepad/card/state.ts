import type { FieldOutcome } from '@/utils/fill-outcome';
import type { FillStatus } from '@/utils/messages/scalepad';
import type { CredentialId } from '@/utils/recipe/constants';
import type { ConnectResult } from '@/utils/scalepad/connect-result';

/** All that the card shows. Times are epoch milliseconds. */
export interface CardState {
  /** Which Halo addresses have values, and the guided run of this tab; null until the background has reported it. */
  fillStatus: FillStatus | null;
  /** The HaloPSA form is on the page. */
  form: boolean;
  /** The popup is open over the page. */
  isPopupOpen: boolean;
  /** The outcome of the last fill. */
  filled: FieldOutcome[] | null;
  /** The form's own button cannot be pressed although the form is filled. */
  asleep: boolean;
  /** The words on the form's own button; null where it is ambiguous. */
  button: string | null;
  /** The form is not fully recognised: its details may be copied, were copied, or could not be copied. */
  details: 'offered' | 'copied' | 'failed' | null;
  /** A form that seems to be HaloPSA's is on the page, and is not recognised. */
  isUnknownForm: boolean;
  /** The run opens the form by clicks. */
  isOpening: boolean;
  /** The run fills the form. */
  isFilling: boolean;
  /** Why the run did not fill the form: a server that is not this Halo's own, or fields that the form does not have. */
  unfilled: 'server' | CredentialId[] | null;
  /** The admin reloaded the page, or went back to it, while the run went on. */
  isReloaded: boolean;
  /** Fields whose text differed from the fill's when the button was pressed. */
  sentOther: CredentialId[];
  /** The admin pressed the form's own button, and there is no result yet. */
  waiting: boolean;
  answer: ConnectResult | null;
  /** The admin said that it is not connected. */
  denied: boolean;
  connectedAt: number | null;
  /**
   * Whether the credentials were deleted once ScalePad was connected; null: the extension filled nothing here, or they
   * were deleted before.
   */
  deleted: boolean | null;
  /**
   * The connection is not recorded, because the admin entered values: the Halo whose values they typed over; '' for
   * none, or when it is another one.
   */
  unrecorded: string | null;
  /**
   * Whether the card opens the popup to save the setup report; it failed at the last press; null: it is not known yet
   * whose report that is.
   */
  report: 'offered' | 'failed' | 'none' | null;
}

export const INITIAL_STATE: CardState = {
  fillStatus: null,
  form: false,
  isPopupOpen: false,
  filled: null,
  asleep: false,
  button: null,
  details: null,
  isUnknownForm: false,
  isOpening: false,
  isFilling: false,
  unfilled: null,
  isReloaded: false,
  sentOther: [],
  waiting: false,
  answer: null,
  denied: false,
  connectedAt: null,
  deleted: null,
  unrecorded: null,
  report: null,
};

/** Checks whether ScalePad is connected: the page or the admin said so here, or in a document before. */
export function isConnected({ connectedAt, fillStatus }: CardState): boolean {
  return connectedAt !== null || fillStatus?.run?.isConnected === true;
}

/** Checks whether the admin is asked what the present page does not show: they may look elsewhere before they answer. */
export function isOpenQuestion({ answer, denied, connectedAt, unrecorded }: CardState): boolean {
  if (unrecorded) return true;
  return (answer?.id === 'none' || answer?.id === 'unseen') && !denied && connectedAt === null;
}

/** Checks whether all values of a Halo are stored. */
export function isReady({ missing }: FillStatus['halos'][number]): boolean {
  return missing.length === 0;
}
