import { isHaloFamily } from '@/utils/origins';
import { CREDENTIALS, type CredentialId, definitionOf } from '@/utils/recipe/constants';
import type { Recipe } from '@/utils/recipe/schema';
import type { SetupView } from '@/utils/setup/types';

/**
 * Returns the credentials that the recipe's form needs of this Halo address and that are not captured. An own server
 * has no Tenant.
 */
export function missingCredentialsOf(
  { form }: Recipe,
  origin: string,
  isCaptured: (id: CredentialId) => boolean,
): CredentialId[] {
  return form
    .map(({ credential }) => credential)
    .filter((id) => !isCaptured(id) && !(definitionOf(id).required === 'hosted' && !isHaloFamily(origin)));
}

/** Returns the credentials that the form needs of this Halo and that are not captured. */
export function missingCredentials({ setup, recipe, credentials }: SetupView): CredentialId[] {
  const captured = new Set(credentials.filter(({ captured }) => captured).map(({ id }) => id));
  return missingCredentialsOf(recipe, setup.origin, (id) => captured.has(id));
}

/** Checks whether these are all credentials of Halo's API page that every Halo has. */
export function hasApiDetails(isCaptured: (id: CredentialId) => boolean): boolean {
  return CREDENTIALS.every((id) => {
    const { source, required } = definitionOf(id);
    return source !== 'api' || required !== 'always' || isCaptured(id);
  });
}

/** Checks whether the organisation's policy turns the capture of credentials off. */
export function isCaptureOff({ policy }: SetupView): boolean {
  return policy?.capture === false;
}

/** Returns true for an own server without a Tenant: the form's field for it stays unchanged. */
export function needsNoTenant({ setup, credentials }: SetupView): boolean {
  return !isHaloFamily(setup.origin) && credentials.some(({ id, captured }) => id === 'tenant' && !captured);
}
