import type { FormServer } from '@/utils/fill-outcome';
import { canonicalServer, judgeServer, readServer } from '@/utils/halo/servers';
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
  bad: FormServer[];
  /** Addresses that are not this Halo's own; the admin decides. */
  foreign: FormServer[];
}

/**
 * Returns where the secret goes once these values are in ScalePad's form: ScalePad asks the Authorisation Server for a
 * token with it. A server that a connection check of these very values has asked is one that this Halo itself names.
 */
export async function fillTargetsOf(origin: string, held: CredentialValues): Promise<FillTargets> {
  const targets: FillTargets = { values: { ...held }, bad: [], foreign: [] };
  const report = await readReport(origin, held);
  const proven = report?.verdict === 'works' || report?.verdict === 'remarks';
  for (const { credential, server } of SERVERS) {
    const text = held[credential];
    if (text === undefined) continue;
    const address = readServer(text);
    if (typeof address === 'string') {
      targets.bad.push({ credential, value: text });
      continue;
    }
    const value = canonicalServer(address);
    targets.values[credential] = value;
    if (judgeServer(text, origin, server) !== 'own' && !proven) targets.foreign.push({ credential, value });
  }
  return targets;
}
