/** The dialog that is shown when Save is held. Texts are ready to show. */
export interface SaveGuardProps {
  /** What is wrong, and what may be lost. */
  text: string;
  /** The result of the last press, such as "Still not captured"; empty at first. Read out when it changes. */
  status: string;
  busy: boolean;
  onTryAgain(event: Event): void;
  onCopyMyself(event: Event): void;
  onSaveAnyway(event: Event): void;
  /** The Cancel button, or Escape. */
  onCancel(event: Event): void;
}
