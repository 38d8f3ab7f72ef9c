/**
 * The messages of the content script on ScalePad to the background; never a value. The tab is the sender's own, never a
 * field. Scripts in pages import types only, so that they need no zod.
 */
import * as z from 'zod/mini';
import { FIELD_OUTCOMES, type FieldOutcome, type FillOutcome } from '../fill-outcome';
import { CREDENTIALS, type CredentialId } from '../recipe/constants';
import { NAVIGATION_IDS } from '../setup/navigation-ids';
import type { RunView } from '../setup/types';
import { type ChannelOf, type MessageOf, messageSchema, response } from './protocol';
import { RUN_CHANGES } from './run';

/** Token of the sender's document, new on every page load. */
const document = z.optional(z.string().check(z.maxLength(64)));

export const scalePadProtocol = {
  'get-fill-status': { request: { document }, response: response<FillStatus>() },
  /** The present state of this tab's fill: fields changed after it. Response: a fill of it is known. */
  'scalepad-changed': {
    request: {
      fields: z
        .array(z.object({ credential: z.enum(CREDENTIALS), outcome: z.enum(FIELD_OUTCOMES) }))
        .check(z.maxLength(CREDENTIALS.length)),
      document,
    },
    response: response<boolean>(),
  },
  /**
   * The admin pressed the form's own button. `unclear`: HaloPSA was listed as connected before. Response: the extension
   * filled this tab's form.
   */
  'scalepad-pressed': { request: { unclear: z.optional(z.boolean()), document }, response: response<boolean>() },
  /** The admin went elsewhere after that press, or it failed. Response: the extension filled this tab's form. */
  'scalepad-left': { request: { document }, response: response<boolean>() },
  /**
   * The page, or the admin, says that ScalePad is connected; `isConfirmed`: the admin said so of the Halo whose values
   * were filled in here. Response: whether these credentials are deleted now, null when they were deleted before; null
   * as a whole when the extension filled nothing here, and when the admin typed over a filled value and did not confirm
   * the Halo.
   */
  'scalepad-connected': {
    request: { document, isConfirmed: z.optional(z.boolean()) },
    response: response<{ deleted: boolean | null } | null>(),
  },
  /**
   * The form with all its fields is there, in the tab that a guided run opened: fill it, once, if the consent covers it.
   * Response: what was filled; null where the consent does not cover it.
   */
  'run-form': { request: { document }, response: response<FillOutcome | null>() },
  /**
   * The run that opened the sender's tab is about to click this in ScalePad; null: the admin does the other clicks.
   * Response: it may, because the run goes on and has not clicked it yet.
   */
  'run-navigate': { request: { to: z.nullable(z.enum(NAVIGATION_IDS)) }, response: response<boolean>() },
  /** The admin stopped, paused, continued or ended the guided run that opened the sender's tab. Response: there is one. */
  'scalepad-run-change': { request: { change: z.enum(RUN_CHANGES) }, response: response<boolean>() },
  /** Opens the popup, which has the setup report. Response: false where ScalePad is not connected by this tab. */
  'open-report': { request: { document }, response: response<boolean>() },
  /** The admin typed into a field that the extension filled. Response: the extension filled this tab's form. */
  'scalepad-typed': { request: { document }, response: response<boolean>() },
};

export type ScalePadChannel = ChannelOf<typeof scalePadProtocol>;
export type ScalePadMessage = MessageOf<ScalePadChannel>;
export const ScalePadMessage = messageSchema(scalePadProtocol);

/** What the card may know: which Halo addresses have values, and the fill of this tab. No values. */
export interface FillStatus {
  /** When the background began to read it; epoch milliseconds. */
  readAt: number;
  halos: {
    host: string;
    captured: number;
    total: number;
    missing: CredentialId[];
    /** All that the form needs is captured, and ScalePad is not connected yet. */
    isNext: boolean;
  }[];
  /** The organisation lets no credential be captured, and whom to ask; omitted where it does. */
  captureOff?: { contact?: string };
  /** The guided run that opened this tab, with its Halo's host; null when there is none. */
  run:
    | ({ host: string; isConnected: boolean } & Pick<
        RunView,
        'state' | 'reason' | 'fill' | 'navigated' | 'isHandedOver'
      >)
    | null;
  /** The fill of this tab; null when there was none. Times are epoch milliseconds. */
  filled: {
    host: string;
    fields: FieldOutcome[];
    at: number;
    pressedAt?: number;
    /** What the next page lists may be older than the press. */
    unclear?: boolean;
    connectedAt?: number;
  } | null;
}
