import * as z from 'zod/mini';

/** The four steps of a set-up. A recipe puts the first three in the order of its guide; ScalePad is always last. */
export const STEPS = ['role', 'agent', 'application', 'scalepad'] as const;
export type StepId = (typeof STEPS)[number];

/** The five credentials, in the order of ScalePad's form (guide A, step 4). */
export const CREDENTIALS = ['resourceServer', 'authorisationServer', 'clientId', 'clientSecret', 'tenant'] as const;
export type CredentialId = (typeof CREDENTIALS)[number];

const text = z.string().check(z.trim(), z.minLength(1));
const id = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/));

/** A name that the admin may change before use and that is carried from step to step. */
const nameRef = z.object({ name: z.enum(['role', 'agent', 'application']) });

const common = {
  /** Unique in the recipe; never shown. */
  id,
  /** The Halo record on which the setting stands. */
  page: z.enum(['role', 'agent', 'application']),
  /** The record's tab, by its key in the Halo table. */
  tab: z.enum(['details', 'preferences', 'departments', 'permissions', 'access', 'security']),
  /** The section's title on the page and its other spellings; says which of two equal labels is meant. */
  section: z.optional(z.array(text)),
  /** The setting's name as the guide spells it. */
  name: text,
  /** Other labels that Halo has given the same setting. */
  synonyms: z.array(text),
  /** Needed only while this option of the recipe is on. */
  option: z.optional(id),
  /** What to do without the extension, in our words. */
  byHand: text,
  /** Why the target needs it. */
  why: text,
  /** The guide's step, such as "Guide A, step 1.7". */
  guide: text,
};

/** One line of a recipe: a setting of a Halo record and the value that it must have. */
export const Requirement = z.discriminatedUnion('kind', [
  /** A text field that holds exactly this. */
  z.object({ ...common, kind: z.literal('text'), want: z.union([text, nameRef]) }),
  /** One of several values: a select or a radio group. */
  z.object({
    ...common,
    kind: z.literal('choice'),
    want: z.union([text, nameRef]),
    /** Other spellings of the wanted value. */
    accept: z.array(text),
    /** Values that satisfy the requirement and go beyond it. */
    higher: z.array(text),
  }),
  /** A list that must hold this value, whatever else it holds. */
  z.object({ ...common, kind: z.literal('many'), want: z.union([text, nameRef]) }),
  /** On or off: a checkbox, a switch or a Yes/No select. */
  z.object({ ...common, kind: z.literal('flag'), want: z.boolean() }),
]);
export type Requirement = z.infer<typeof Requirement>;

/** How a value is written into the target's form. Each is pure; `utils/recipe/transform.ts` carries them out. */
export const TRANSFORMS = ['verbatim', 'hostname', 'no-scheme', 'no-trailing-slash', 'with-trailing-slash'] as const;

export const Recipe = z.object({
  id,
  version: z.number().check(z.int(), z.positive()),
  title: text,
  /** One sentence: for whom this recipe is. */
  summary: text,
  source: z.object({ title: text, url: z.url(), captured: z.iso.date() }),
  /** The order of the steps; each of the four once, ScalePad last. */
  steps: z.array(z.enum(STEPS)).check(z.length(4)),
  options: z.array(z.object({ id, label: text, why: text, default: z.boolean() })),
  /** Names to suggest; the admin may change them. */
  names: z.object({ role: text, agent: text, application: text }),
  requirements: z.array(Requirement).check(z.minLength(1)),
  /** The target's form: which credential goes into which field. */
  form: z.array(
    z.object({
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
