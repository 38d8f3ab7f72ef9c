import type { ApplicationFormSession } from '../capture/application-form-session';
import type { CredentialCapture } from '../capture/credential-capture';
import type { HandoverNote } from '../replace-earlier';

/** What the guard needs of the capture. */
export type GuardedCapture = Pick<CredentialCapture, 'isSafe' | 'send' | 'hasPair' | 'unsent'>;
/** What the guard needs of the application's form. */
export type GuardedForm = Pick<
  ApplicationFormSession,
  | 'enter'
  | 'pressed'
  | 'generated'
  | 'capturePair'
  | 'passed'
  | 'shouldBlockNavigation'
  | 'hasCapturedPair'
  | 'isPairCleared'
  | 'isSecretRenewed'
>;
/** What the guard needs of the handover to a later run of the extension. */
export type GuardedHandover = Pick<HandoverNote, 'change'>;

/** What the guard needs of the guide. Both work without the background. */
export interface SaveGuardCallbacks {
  /** A press of Save reaches Halo. */
  onProceed(pressed: boolean): void;
  /** False where the organisation does not allow the extension to read credentials: then nothing is read or blocked. */
  mayRead(): boolean;
  /** Shows a message in the guide, when it exists. */
  show(news: string): void;
  /** The guard's dialog opened or closed. */
  onDialog(): void;
}
