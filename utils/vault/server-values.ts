import { readServer, sameServerHost, serverHost } from '@/utils/halo/servers';
import { type CredentialId, definitionOf } from '@/utils/recipe/constants';
import type { CredentialStatus } from '@/utils/setup/types';
import type { CapturedValue, VaultEntry } from './schema';

/**
 * Returns the entry of a value that belongs to no pair, after it was read again. A server on another host does not
 * replace the stored one: it is stored in addition until the admin decides.
 */
export function withValue(
  before: CapturedValue | undefined,
  id: CredentialId,
  value: string,
  at: number,
): CapturedValue {
  const fresh = { value, at, saved: false };
  if (!before || !definitionOf(id).server || typeof readServer(before.value) === 'string') return fresh;
  if (sameServerHost(before.value, value)) return fresh;
  const declined = before.other?.declined === true && before.other.value === value;
  return { ...before, other: { value, at, ...(declined && { declined }) } };
}

/** Returns from which host to which a server changed, where the admin has not decided yet. */
export function changedHost({ value, other }: CapturedValue): CredentialStatus['changed'] {
  return other && !other.declined ? { from: serverHost(value), to: serverHost(other.value) } : undefined;
}

/**
 * Returns the record after the admin accepted the later address on this host, or rejected it. Null when there is no
 * such address.
 */
export function withDecision(record: VaultEntry, id: CredentialId, host: string, accept: boolean): VaultEntry | null {
  const entry = record[id];
  if (!entry?.other || serverHost(entry.other.value) !== host) return null;
  const { value, at } = entry.other;
  const decided: CapturedValue = accept
    ? { value, at, saved: false }
    : { ...entry, other: { value, at, declined: true } };
  return { ...record, [id]: decided };
}
