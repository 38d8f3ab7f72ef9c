import { mayLackTenant } from '@/utils/background/hosts';
import type { CredentialId } from '@/utils/recipe/schema';
import type { SetupView } from '@/utils/setup/types';

/** The credentials that ScalePad's form needs of this Halo and that are not held. An own server has no Tenant. */
export function lacking({ setup, credentials }: SetupView): CredentialId[] {
  return credentials
    .filter(({ id, captured }) => !captured && !(id === 'tenant' && mayLackTenant(setup.origin)))
    .map(({ id }) => id);
}

/** True for an own server without a Tenant: the form's field for it is left as it is. */
export function lacksTenant({ setup, credentials }: SetupView): boolean {
  return mayLackTenant(setup.origin) && credentials.some(({ id, captured }) => id === 'tenant' && !captured);
}
