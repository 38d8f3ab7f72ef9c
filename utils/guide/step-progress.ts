import { stepOf } from '@/utils/setup/navigation';
import type { ReportedProgress } from '@/utils/setup/observed-settings';
import { sendStepProgress } from './background-client';
import type { GuideContext } from './context';
import type { TabResult } from './state';

/**
 * Tells the setup how far this record is: the sums and the settings of the tabs that were looked at. `revoked`: what was
 * taken for saved was not.
 */
export async function noteProgress(
  guide: GuideContext,
  change: ReportedProgress,
  { revoked = false } = {},
): Promise<void> {
  const { view, address, tabs, outcomes } = guide.state;
  const step = stepOf(address);
  const { seen: _known, met, total, ...known } = view.setup.steps[step];
  const before = revoked ? { ...known, state: change.state, savedAt: undefined, verifiedAt: undefined } : known;
  const looked = [...tabs.values()];
  // Right after a Save no tab was looked at yet: what was counted before it holds.
  const sums = looked.length > 0 ? sumOf(looked) : change.undone ? {} : { met, total };
  const seen = looked.flatMap(({ findings }) =>
    findings.map(({ requirement: { id }, status, wanted, present }) => ({
      id,
      status,
      wanted,
      present,
      set: outcomes.get(id)?.result === 'set',
    })),
  );
  // What was done stays done until it is seen to differ.
  const state =
    before.state === 'done' && change.state === 'in-progress' && change.savedAt === undefined
      ? before.state
      : change.state;
  try {
    guide.update({ view: await sendStepProgress(step, { ...before, ...sums, seen, ...change, state }) });
  } catch {
    guide.update({ contextInvalidated: true });
  }
}

function sumOf(tabs: TabResult[]): { met: number; total: number } {
  return tabs.reduce((sum, { met, total }) => ({ met: sum.met + met, total: sum.total + total }), { met: 0, total: 0 });
}
