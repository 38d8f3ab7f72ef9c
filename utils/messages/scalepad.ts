/**
 * What the content script on ScalePad may ask of the background; never a value. The tab is the sender's own, never a
 * field. Scripts in pages import types only, so that they need no zod.
 */
import * as z from 'zod/mini';
import { FIELD_OUTCOMES, type FieldOutcome } from '../fill-outcome';
import { CREDENTIALS, type CredentialId } from '../recipe/constants';
import { type ChannelOf, type MessageOf, messageSchema, response } from './protocol';

/** Token of the sender's document, new on every page load. */
const document = z.optional(z.string().check(z.maxLength(64)));

export const scalePadProtocol = {
  'scalepad-note': { request: { document }, response: response<FillStatus>() },
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
  /** The admin pressed the form's own button. Response: the extension filled this tab's form. */
  'scalepad-pressed': { request: { document }, response: response<boolean>() },
  /** The page, or the admin, says that ScalePad is connected. Response: the Halo that was filled here is known. */
  'scalepad-connected': {
    request: { by: z.enum(['page', 'admin']), document },
    response: response<boolean>(),
  },
  /** The admin typed into a field that the extension filled: the form is theirs now. Response: a fill was forgotten. */
  'scalepad-typed': { request: { document }, response: response<boolean>() },
};

export type ScalePadChannel = ChannelOf<typeof scalePadProtocol>;
export type ScalePadMessage = MessageOf<ScalePadChannel>;
export const ScalePadMessage = messageSchema(scalePadProtocol);

/** What the card may know: which Halo addresses have values, and the fill of this tab. No values. */
export interface FillStatus {
  halos: { host: string; captured: number; total: number; missing: CredentialId[] }[];
  /** The fill of this tab; null when there was none. Times are epoch milliseconds. */
  filled: { host: string; fields: FieldOutcome[]; at: number; pressedAt?: number; connectedAt?: number } | null;
}
