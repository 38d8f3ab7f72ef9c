import type { FormServer } from '@/utils/fill-outcome';
import { canonicalServer, compareServer, readServer } from '@/utils/halo/servers';
import { CREDENTIALS, type CredentialValues, definitionOf } from '@/utils/recipe/constants';
import { readReport } from './check-store';

const SERVERS = CREDENTIALS.flatMap((credential) => {
  const { server } = definitionOf(credential);
  return server ? [{ credential, server }] : [];
});

export interface FillTargets {
  /** The values, with both servers in their canonical form. */
  values: CredentialValues;
  /** Addresses that another program might read differently. */
  invalid: FormServer[];
  /** Addresses that are not this Halo's own; the admin decides. */
  foreign: FormServer[];
}

/**
 * Returns where the secret goes once these values are in ScalePad's form: ScalePad requests a token with it from the
 * Authorisation Server. A server that a connection check of these very values has contacted is one that this Halo
 * itself names.
 */
export async function fillTargetsOf(origin: string, captured: CredentialValues): Promise<FillTargets> {
  const targets: FillTargets = { values: { ...captured }, invalid: [], foreign: [] };
  const report = await readReport(origin, captured);
  const proven = report?.verdict === 'works' || report?.verdict === 'remarks';
  for (const { credential, server } of SERVERS) {
    const text = captured[credential];
    if (text === undefined) continue;
    const address = readServer(text);
    if (typeof address === 'string') {
      targets.invalid.push({ credential, value: text });
      continue;
    }
    const value = canonicalServer(address);
    targets.values[credential] = value;
    if (compareServer(text, origin, server) !== 'own' && !proven) targets.foreign.push({ credential, value });
  }
  return targets;
}
