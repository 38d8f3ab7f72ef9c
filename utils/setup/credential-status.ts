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
  has: (id: CredentialId) => boolean,
): CredentialId[] {
  return form
    .map(({ credential }) => credential)
    .filter((id) => !has(id) && !(definitionOf(id).required === 'hosted' && !isHaloFamily(origin)));
}

/** Returns the credentials that the form needs of this Halo and that are not captured. */
export function missingCredentials(view: SetupView): CredentialId[] {
  return missingCredentialsOf(view.recipe, view.setup.origin, (id) => isCaptured(view, id));
}

/** Checks whether the vault has this credential. */
export function isCaptured({ credentials }: SetupView, id: CredentialId): boolean {
  return credentials.some((one) => one.id === id && one.captured);
}

/** Checks whether the vault has a value of the selected pair: an application was begun. */
export function hasPairValue(view: SetupView): boolean {
  return isCaptured(view, 'clientId') || isCaptured(view, 'clientSecret');
}

/** Checks whether the selected pair is known to be saved in Halo. */
export function isPairSaved({ credentials }: SetupView): boolean {
  return credentials.some(({ id, saved }) => id === 'clientSecret' && saved === true);
}

/** Checks whether the Client Secret of the selected pair is captured, and not known to be saved in Halo. */
export function isPairUnsaved(view: SetupView): boolean {
  return isCaptured(view, 'clientSecret') && !isPairSaved(view);
}

/** Checks whether these are all credentials of Halo's API page that every Halo has. */
export function hasApiDetails(has: (id: CredentialId) => boolean): boolean {
  return CREDENTIALS.every((id) => {
    const { source, required } = definitionOf(id);
    return source !== 'api' || required !== 'always' || has(id);
  });
}

/** Returns the values of Halo's API page that are still to be captured; none where capture is off. */
export function missingApiDetails(view: SetupView): CredentialId[] {
  return isCaptureOff(view) ? [] : missingCredentials(view).filter((id) => definitionOf(id).source === 'api');
}

/** Checks whether the organisation's policy turns the capture of credentials off. */
export function isCaptureOff({ policy }: SetupView): boolean {
  return policy?.capture === false;
}

/** Returns true for an own server without a Tenant: the form's field for it stays unchanged. */
export function needsNoTenant({ setup, credentials }: SetupView): boolean {
  return !isHaloFamily(setup.origin) && credentials.some(({ id, captured }) => id === 'tenant' && !captured);
}
