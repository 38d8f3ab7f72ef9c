import type { StepProgress } from '@/utils/setup/types';
import { stepOf } from '@/utils/setup/way';
import { tellLabel, tellProgress } from './ask';
import type { Desk } from './desk';

/** Tells the setup how far this record is, with the sums of the tabs that were looked at. */
export async function noteProgress(
  desk: Desk,
  change: Pick<StepProgress, 'state'> & Partial<StepProgress>,
): Promise<void> {
  const { view, address, tabs } = desk.state;
  const step = stepOf(address);
  const sums = [...tabs.values()].reduce((sum, { met, total }) => ({ met: sum.met + met, total: sum.total + total }), {
    met: 0,
    total: 0,
  });
  const before = view.setup.steps[step];
  // What was done stays done until it is seen to differ.
  const state =
    before.state === 'done' && change.state === 'in-progress' && change.savedAt === undefined
      ? before.state
      : change.state;
  try {
    desk.update({ view: await tellProgress(step, { ...before, ...sums, ...change, state }) });
  } catch {
    desk.update({ cutOff: true });
  }
}

/** Remembers the admin's answer to "Is it this one?" for this Halo address. */
export async function chooseLabel(desk: Desk, id: string, label: string | null): Promise<void> {
  desk.update({ view: await tellLabel(id, label) });
  desk.look();
}
