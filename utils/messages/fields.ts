/** Schemas of fields that messages of several channels have. */
import * as z from 'zod/mini';
import { CREDENTIALS, type CredentialId } from '@/utils/recipe/constants';
import { MAX_VALUE_LENGTH } from '@/utils/vault/limits';

export const value = z.string().check(z.minLength(1), z.maxLength(MAX_VALUE_LENGTH));

/** A value that the vault always refuses is omitted, so that the others are stored; it is not acknowledged then. */
const captured = z.optional(
  z.pipe(
    z.string(),
    z.transform((text) => (value.safeParse(text).success ? text : undefined)),
  ),
);

/**
 * Captured values: at least one; both values of a pair or none, because half of one could be combined with another's.
 */
export const capturedValues = z
  .object(Object.fromEntries(CREDENTIALS.map((id) => [id, captured])) as Record<CredentialId, typeof captured>)
  .check(
    z.refine(
      (all) =>
        Object.values(all).some((one) => one !== undefined) &&
        (all.clientId === undefined) === (all.clientSecret === undefined),
    ),
  );

/** What the admin may choose for a setup. */
export const choice = {
  recipeId: z.optional(z.string()),
  options: z.optional(z.record(z.string(), z.boolean())),
  names: z.optional(z.partial(z.object({ role: z.string(), agent: z.string(), application: z.string() }))),
};
