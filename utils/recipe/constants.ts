/**
 * The fixed terms of every recipe, separate from the schema so that a content script that needs only the terms does not
 * include zod.
 */

/** The four steps of a set-up. A recipe puts the first three in the order of its guide; ScalePad is always last. */
export const STEPS = ['role', 'agent', 'application', 'scalepad'] as const;
export type StepId = (typeof STEPS)[number];

/** The five credentials, in the order of ScalePad's form (guide A, step 4.5). */
export const CREDENTIALS = ['resourceServer', 'authorisationServer', 'clientId', 'clientSecret', 'tenant'] as const;
export type CredentialId = (typeof CREDENTIALS)[number];
/** Credentials in the clear. */
export type CredentialValues = Partial<Record<CredentialId, string>>;

/** How a value is written into the target's form. `transform.ts` implements them; each is pure. */
export const TRANSFORMS = ['verbatim', 'hostname', 'no-scheme', 'no-trailing-slash', 'with-trailing-slash'] as const;
export type Transform = (typeof TRANSFORMS)[number];
