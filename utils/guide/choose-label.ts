import { tellLabel } from './background-client';
import type { Desk } from './context';

/** Remembers the admin's answer to "Is it this one?" for this Halo address. */
export async function chooseLabel(desk: Desk, id: string, label: string | null): Promise<void> {
  desk.update({ view: await tellLabel(id, label) });
  desk.look();
}
