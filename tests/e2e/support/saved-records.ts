import type { HaloState, RecordKind } from '../../practice/server/store.ts';

/** Returns the one new record of a list. @throws Error when there is none, or more than one. */
export function onlyNew<T extends { id: string | number }>(now: T[], before: T[]): T {
  const fresh = now.filter((record) => !before.some((old) => old.id === record.id));
  const [record] = fresh;
  if (record === undefined || fresh.length > 1) throw new Error(`One new record expected, there are ${fresh.length}`);
  return record;
}

/** Returns the kinds of the saved records, in order: one entry per press of Save that reached Halo. */
export function savesOf(halo: HaloState): RecordKind[] {
  return halo.saves.map((save) => save.kind);
}

/** Returns a copy of the current records, for a later comparison. */
export function snapshot(halo: HaloState): Pick<HaloState, 'roles' | 'agents' | 'applications'> {
  return structuredClone({ roles: halo.roles, agents: halo.agents, applications: halo.applications });
}

/** Returns the permissions with lower-case labels, because Halo and the guide write some capitals differently. */
export function caseless(permissions: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(permissions).map(([label, value]) => [label.toLowerCase(), value]));
}
