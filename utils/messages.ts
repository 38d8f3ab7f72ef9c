import * as z from 'zod/mini';
import { CREDENTIALS, type CredentialId, STEPS } from './recipe/schema';
import type { SetupView } from './setup/types';

const credential = z.enum(CREDENTIALS);
/** Longer than any real value; a cap, so that a page cannot fill the vault. */
const value = z.string().check(z.minLength(1), z.maxLength(2048));
const origin = z.string().check(z.regex(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/));
const values = z.partial(
  z.object({ resourceServer: value, authorisationServer: value, clientId: value, clientSecret: value, tenant: value }),
);
const progress = z.object({
  state: z.enum(['to-do', 'in-progress', 'done']),
  met: z.optional(z.int()),
  total: z.optional(z.int()),
  recordUrl: z.optional(z.string().check(z.maxLength(2048))),
  savedAt: z.optional(z.number()),
  verifiedAt: z.optional(z.number()),
});

/** What a content script on Halo may ask of the background. The Halo address is the sender's own, never a field. */
export const HaloMessage = z.discriminatedUnion('type', [
  /** The address is a page of the set-up: inject the guide into this document. Answer: boolean, injected. */
  z.object({ type: z.literal('guide-wanted') }),
  /** Answer: SetupView. Creates the setup with the default recipe when there is none. */
  z.object({ type: z.literal('setup-view') }),
  /** Values read from the page. Answer: CaptureReceipt. */
  z.object({ type: z.literal('capture'), values }),
  /** Halo saved the application that the captured pair belongs to. Answer: SetupView. */
  z.object({ type: z.literal('pair-saved') }),
  /** Answer: SetupView. */
  z.object({ type: z.literal('step-progress'), step: z.enum(STEPS), progress }),
  /** Start (`to`) or end (`null`) the way to a step. Answer: SetupView. */
  z.object({ type: z.literal('journey'), to: z.nullable(z.enum(STEPS)) }),
  /** Answer: SetupView. */
  z.object({
    type: z.literal('setup-choice'),
    recipeId: z.optional(z.string()),
    options: z.optional(z.record(z.string(), z.boolean())),
    names: z.optional(z.partial(z.object({ role: z.string(), agent: z.string(), application: z.string() }))),
  }),
]);
export type HaloMessage = z.infer<typeof HaloMessage>;

/** What our own pages (popup, options, welcome) may ask of the background. */
export const PageMessage = z.discriminatedUnion('type', [
  /** Answer: Overview. */
  z.object({ type: z.literal('overview') }),
  /** One credential in the clear, for Reveal and Copy. Answer: string | null. */
  z.object({ type: z.literal('disclose'), origin, credential }),
  /** Fill the open ScalePad form. `tabId` when the admin chose among several. Answer: FillOutcome. */
  z.object({ type: z.literal('fill'), origin, tabId: z.optional(z.int()) }),
  /** Wipe the vault of this Halo address. Answer: Overview. */
  z.object({ type: z.literal('forget'), origin }),
]);
export type PageMessage = z.infer<typeof PageMessage>;

/** What the background asks of the content script on ScalePad. */
export const ScalePadMessage = z.discriminatedUnion('type', [
  /** Is the HaloPSA form there? Answer: FormSeen. */
  z.object({ type: z.literal('form-look') }),
  /** Write these values into the form and read them back. Answer: FieldOutcome[]. */
  z.object({ type: z.literal('form-fill'), values }),
]);
export type ScalePadMessage = z.infer<typeof ScalePadMessage>;

/** Pushed by the background to the guide whenever the setup or the vault changed. */
export interface SetupChanged {
  type: 'setup-changed';
  view: SetupView;
}

export type CredentialValues = Partial<Record<CredentialId, string>>;

/** SHA-256 (hex) of each value that the vault holds now, so that the page knows that this very value is safe. */
export interface CaptureReceipt {
  digests: Partial<Record<CredentialId, string>>;
}

export interface FormSeen {
  form: boolean;
  /** Which of the five fields were found. */
  fields: CredentialId[];
}

export interface FieldOutcome {
  credential: CredentialId;
  outcome: 'filled' | 'already-there' | 'not-found' | 'ambiguous' | 'not-kept' | 'locked' | 'no-value';
}

export type FillOutcome =
  | { ok: true; fields: FieldOutcome[] }
  | { ok: false; reason: 'no-tab' | 'several-tabs' | 'no-form' | 'value-missing' | 'page-changed' | 'busy' | 'no-answer'; tabs?: { id: number; title: string }[] };

/** What the popup shows. */
export interface Overview {
  /** The Halo addresses with a setup, the one in front first. */
  views: SetupView[];
  /** The tab in front, as far as the extension may know it. */
  front: 'halo' | 'scalepad' | 'other';
  /** The ScalePad form in an open tab. */
  form: { state: 'ready' | 'none' | 'several'; tabs: { id: number; title: string }[] };
}
