import { stepOf } from '@/utils/setup/navigation';
import type { ReportedProgress } from '@/utils/setup/observed-settings';
import { sendStepProgress } from './background-client';
import type { GuideStore } from './context';
import type { TabResult } from './state';

/**
 * Reports the record's progress to the setup: the sums and the settings of the tabs that were scanned. `revoked`: the
 * record is not saved after all.
 */
export async function noteProgress(
  guide: GuideStore,
  change: ReportedProgress,
  { revoked = false } = {},
): Promise<void> {
  if (change.savedAt !== undefined) guide.update({ openedAt: change.savedAt });
  const { view, address, tabs, outcomes } = guide.state;
  const step = stepOf(address);
  const { seen: _known, met, total, ...known } = view.setup.steps[step];
  const before = revoked ? { ...known, state: change.state, savedAt: undefined, verifiedAt: undefined } : known;
  const results = [...tabs.values()];
  // Right after a Save no tab is scanned yet: the earlier sums still apply.
  const sums = results.length > 0 ? sumOf(results) : change.undone ? {} : { met, total };
  const observed = results.flatMap(({ findings }) =>
    findings.map(({ requirement: { id }, status, wanted, present }) => ({
      id,
      status,
      wanted,
      present,
      set: outcomes.get(id)?.result === 'set',
    })),
  );
  // A step that is done stays done until a setting is found to differ.
  const state =
    before.state === 'done' && change.state === 'in-progress' && change.savedAt === undefined
      ? before.state
      : change.state;
  try {
    guide.update({ view: await sendStepProgress(step, { ...before, ...sums, seen: observed, ...change, state }) });
  } catch {
    guide.update({ contextInvalidated: true });
  }
}

function sumOf(tabs: TabResult[]): { met: number; total: number } {
  return tabs.reduce((sum, { met, total }) => ({ met: sum.met + met, total: sum.total + total }), { met: 0, total: 0 });
}
