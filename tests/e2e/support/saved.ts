import type { HaloState, RecordKind } from '../../practice/server/store.ts';

/** Returns the one record of a list that was not there before. @throws Error when there is none, or more than one. */
export function onlyNew<T extends { id: string | number }>(now: T[], before: T[]): T {
  const fresh = now.filter((record) => !before.some((old) => old.id === record.id));
  const [record] = fresh;
  if (record === undefined || fresh.length > 1) throw new Error(`One new record expected, there are ${fresh.length}`);
  return record;
}

/** Which kinds of record were saved, in order: one entry per press of Save that reached Halo. */
export function savesOf(halo: HaloState): RecordKind[] {
  return halo.saves.map((save) => save.kind);
}

/** Returns a copy of the records as they are now, to compare with later. */
export function snapshot(halo: HaloState): Pick<HaloState, 'roles' | 'agents' | 'applications'> {
  return structuredClone({ roles: halo.roles, agents: halo.agents, applications: halo.applications });
}

/** Permissions with labels as their lower-case text: Halo and the guide write some capitals differently. */
export function caseless(permissions: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(permissions).map(([label, value]) => [label.toLowerCase(), value]));
}
