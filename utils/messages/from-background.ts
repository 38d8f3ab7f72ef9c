/** What the background sends to documents of the extension. Types only, so that scripts in pages need no zod. */
import type { FieldLabels, FilledForm, FormStatus } from '../fill-outcome';
import type { CredentialValues } from '../recipe/constants';
import type { SetupView } from '../setup/types';
import type { MessageOf } from './protocol';

/**
 * To the content script on ScalePad. `document` is the token of the checked document: another document refuses, so that
 * no value reaches a page that the tab moved to in between.
 */
export type FormChannel = {
  /** Is the HaloPSA form on the page? */
  'find-form': { request: { fields: FieldLabels }; response: FormStatus };
  /**
   * Write these values into the form and read them back. A field with another value stays as it is, unless `overwrite`.
   * Response: null when it is another document. `isRun`: a guided run fills, so Stop ends it.
   */
  'fill-form': {
    request: { document: string; fields: FieldLabels; values: CredentialValues; overwrite: boolean; isRun?: true };
    response: FilledForm | null;
  };
  /** What `get-fill-status` answers has changed: the guided run that opened this tab, or the fill of its form. */
  'status-changed': { request: object; response: undefined };
  /** The popup was opened or closed over the tab. */
  'popup-open': { request: { isOpen: boolean }; response: undefined };
};
export type FormMessage = MessageOf<FormChannel>;

/** To the guide. */
export type GuideChannel = {
  /** Is the guide in this document? */
  'guide-here': { request: object; response: true };
  /** The admin pressed the key that moves the focus to the guide. */
  'guide-focus': { request: object; response: undefined };
  /** The setup or the vault changed. */
  'setup-changed': { request: { view: SetupView }; response: undefined };
};
export type GuideMessage = MessageOf<GuideChannel>;

/** To the offscreen page of Chromium. */
export type ClipboardChannel = {
  /** Empty the clipboard if its text has this SHA-256. Response: it had. */
  'clipboard-clear': { request: { digest: string }; response: boolean };
};
export type ClipboardMessage = MessageOf<ClipboardChannel>;
