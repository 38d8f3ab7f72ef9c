import * as z from 'zod/mini';
import { CREDENTIALS, type CredentialId } from '@/utils/recipe/constants';
import { FIELD_OUTCOMES, type FieldOutcome } from '../messages';

/** Token of the sender's document, made anew on every page load. */
const document = z.optional(z.string().check(z.maxLength(64)));

/** What our script on ScalePad may ask of the background; never a value. The tab is the sender's own, never a field. */
export const ScalePadRequest = z.discriminatedUnion('type', [
  /** The form is there: bring the card into this document. Answer: boolean, injected. */
  z.object({ type: z.literal('scalepad-card'), document }),
  /** Answer: ScalePadNote. */
  z.object({ type: z.literal('scalepad-note'), document }),
  /** What the fill of this tab has come to by now: fields changed after it. Answer: boolean, a fill of it is known. */
  z.object({
    type: z.literal('scalepad-changed'),
    fields: z
      .array(z.object({ credential: z.enum(CREDENTIALS), outcome: z.enum(FIELD_OUTCOMES) }))
      .check(z.maxLength(CREDENTIALS.length)),
    document,
  }),
  /** The admin pressed the form's own button. Answer: boolean, this tab's form was filled by us. */
  z.object({ type: z.literal('scalepad-pressed'), document }),
  /** The page, or the admin, says that ScalePad is connected. Answer: boolean, the Halo that was filled here is known. */
  z.object({ type: z.literal('scalepad-connected'), by: z.enum(['page', 'admin']), document }),
  /** The admin typed into a field that we filled: the form is theirs from now on. Answer: boolean, a fill was forgotten. */
  z.object({ type: z.literal('scalepad-typed'), document }),
]);
export type ScalePadRequest = z.infer<typeof ScalePadRequest>;

/** What the card may know: which Halo addresses have values, and what became of this tab. No values. */
export interface FillStatus {
  halos: { host: string; captured: number; total: number; missing: CredentialId[] }[];
  /** The fill of this tab; null when there was none. Times are epoch milliseconds. */
  filled: { host: string; fields: FieldOutcome[]; at: number; pressedAt?: number; connectedAt?: number } | null;
}
