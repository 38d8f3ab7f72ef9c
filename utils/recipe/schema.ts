import * as z from 'zod/mini';
import { CREDENTIALS, RECORD_STEPS, STEPS, TABS, TRANSFORMS } from './constants';

export { CREDENTIALS, type CredentialId, STEPS, type StepId } from './constants';

const text = z.string().check(z.trim(), z.minLength(1));
const id = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/));

/** A name that the admin may change before use; later steps use it too. */
const nameRef = z.strictObject({ name: z.enum(RECORD_STEPS) });
/** What a setting must have: a fixed text or one of the names. */
const value = z.union([text, nameRef]);

const common = {
  /** Unique in the recipe; never shown. */
  id,
  /** The Halo record that has the setting. */
  page: z.enum(RECORD_STEPS),
  /** The record's tab; its texts are in `utils/halo/selectors.ts`. */
  tab: z.enum(TABS),
  /** The section's title on the page and its other spellings; separates two equal labels. */
  section: z.optional(z.array(text)),
  /** The setting's name as the guide spells it. */
  name: text,
  /** Other labels that Halo has used for the setting. Spellings that normalisation covers need no synonym. */
  synonyms: z.array(text),
  /** Needed only while this option of the recipe is on. */
  option: z.optional(id),
  /** The requirement of the same page that must be met before this control appears. */
  dependsOn: z.optional(id),
  /** What to do without the extension, in our words. */
  manualSteps: text,
  /** Why the target needs it. */
  why: text,
  /** The guide's step, such as "Guide A, step 1.7". */
  guide: text,
};

/** What every kind of requirement has; `validate.ts` falls back to it when the kind itself is wrong. */
export const RequirementCommon = z.object(common);

/** One line of a recipe: a setting of a Halo record and the value that it must have. */
export const Requirement = z.discriminatedUnion('kind', [
  /** A text field with exactly this content. */
  z.strictObject({ ...common, kind: z.literal('text'), value }),
  /** One of several values: a select or a radio group. */
  z.strictObject({
    ...common,
    kind: z.literal('choice'),
    value,
    /** Other spellings of the wanted value. */
    alternatives: z.array(text),
    /** Values that meet the requirement and exceed it, lowest first. */
    exceeding: z.array(text),
  }),
  /** A list that must contain this value, among any others. */
  z.strictObject({ ...common, kind: z.literal('list'), value }),
  /** On or off: a checkbox, a switch or a Yes/No select. */
  z.strictObject({ ...common, kind: z.literal('boolean'), value: z.boolean() }),
]);
export type Requirement = z.infer<typeof Requirement>;

/** A recipe. Unknown keys are refused, so that a misspelled one is reported. */
export const Recipe = z.strictObject({
  id,
  version: z.number().check(z.int(), z.positive()),
  title: text,
  /** One sentence: for whom this recipe is. */
  summary: text,
  /** The guide that the recipe follows, and the day on which it was read. */
  source: z.strictObject({ title: text, url: z.url(), captured: z.iso.date() }),
  /** The order of the steps; each of the four once, ScalePad last. */
  steps: z.array(z.enum(STEPS)).check(z.length(4)),
  options: z.array(z.strictObject({ id, label: text, why: text, default: z.boolean() })),
  /** Suggested names; the admin may change them. */
  names: z.strictObject({ role: text, agent: text, application: text }),
  requirements: z.array(Requirement).check(z.minLength(1)),
  /** The target's form: which credential goes into which field. */
  form: z.array(
    z.strictObject({
      credential: z.enum(CREDENTIALS),
      /** The credential's name in our own pages. */
      name: text,
      /** The field's labels on the target's form. */
      labels: z.array(text).check(z.minLength(1)),
      transform: z.enum(TRANSFORMS),
    }),
  ),
});
export type Recipe = z.infer<typeof Recipe>;
