import { isConnected } from '@/utils/dom/native';
import { until } from '@/utils/dom/wait';
import { VALUE_TIMEOUT_MS } from '@/utils/form-controls/matches-target';
import type { LabelledControl, Reading, TargetValue, WriteContext, WriteResult } from '@/utils/form-controls/types';
import type { Requirement } from '../recipe/schema';
import type { Change, Finding, Outcome } from './finding';
import { isMet } from './finding';

/** What Apply may do to the page; the caller ties it to the page that is shown. */
export interface ApplyPage {
  /** Scans the page again and compares one requirement with it. */
  find(requirement: Requirement): Finding;
  /**
   * Like `find`, but also scrolls to a control that is not mounted yet, or waits for one that appears after another
   * setting.
   */
  seek(requirement: Requirement): Promise<Finding>;
  /** Returns false when the present value may grant more than the wanted one. */
  mayReplace(requirement: Requirement, reading: Reading): boolean;
  write(control: LabelledControl, target: TargetValue, context: WriteContext): Promise<WriteResult>;
  /** Called before each setting. */
  onSetting?(requirement: Requirement): void;
  /** Resolves when the page is quiet. */
  settle(): Promise<void>;
  context: WriteContext;
}

export interface ApplyReport {
  outcomes: Outcome[];
  changes: Change[];
}

/** A page may revert a setting when the next one changes (docs/halo-ui.md 2.7); it is set again this often. */
const MAX_ROUNDS = 3;
/** A page that replaces its controls during Apply gets this many attempts at one control. */
const MAX_ATTEMPTS = 4;

/**
 * Writes what differs, in the recipe's order, and reads all of it back at the end. Writes again, more slowly, what the
 * page reverted. Updates `report` after each setting, so that it is correct after an abort (which throws the signal's
 * reason).
 */
export async function apply(requirements: readonly Requirement[], page: ApplyPage, report: ApplyReport): Promise<void> {
  const done: Done[] = [];
  const open: Change[] = [];
  for (const requirement of requirements) {
    page.onSetting?.(requirement);
    const outcome = await applyOne(requirement, page, report, open);
    done.push({ requirement, outcome });
    report.outcomes.push(outcome);
  }
  await settleLate(done, open, page, report);
  if (!done.some(isSet)) return;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    await page.settle();
    let reverted = await revertedOf(done, page);
    if (reverted.length === 0) {
      // A busy page may revert a setting only after it was quiet once.
      await page.settle();
      reverted = await revertedOf(done, page);
    }
    if (reverted.length === 0) return;
    for (const { requirement, outcome } of reverted) {
      const again = await applyOne(requirement, page, report);
      if (again.result !== 'was-met') Object.assign(outcome, again);
      await page.settle();
    }
  }
  for (const { outcome } of await revertedOf(done, page))
    Object.assign(outcome, { result: 'left', why: { reason: 'reverted' } });
}

interface Done {
  requirement: Requirement;
  outcome: Outcome;
}

/** Counts values that the page shows late as set. They can be undone. */
async function settleLate(done: readonly Done[], open: readonly Change[], page: ApplyPage, report: ApplyReport) {
  if (open.length > 0) await page.settle();
  for (const change of open) {
    const late = done.find(
      ({ requirement, outcome }) => requirement === change.requirement && outcome.result === 'left',
    );
    if (!late || !isMet(page.find(change.requirement))) continue;
    noteChange(report, change);
    late.outcome.result = 'set';
    delete late.outcome.why;
  }
}

/**
 * Returns the settings that were set or met before, and no longer are. A control out of view may be missing for a
 * while.
 */
async function revertedOf(done: readonly Done[], page: ApplyPage): Promise<Done[]> {
  const reverted: Done[] = [];
  for (const one of done) {
    if (one.outcome.result === 'left') continue;
    const now = page.find(one.requirement);
    const sure = now.status === 'missing' ? await page.seek(one.requirement) : now;
    if (!isMet(sure)) reverted.push(one);
  }
  return reverted;
}

function isSet({ outcome }: Done): boolean {
  return outcome.result === 'set';
}

/** Writes one setting. Adds the change to `open` where the page does not show it yet. */
async function applyOne(
  requirement: Requirement,
  page: ApplyPage,
  report: ApplyReport,
  open: Change[] = [],
): Promise<Outcome> {
  const { signal } = page.context;
  const requirementId = requirement.id;
  signal.throwIfAborted();
  let finding = page.find(requirement);
  if (finding.status === 'missing' || (finding.elsewhere && !isMet(finding))) finding = await page.seek(requirement);
  if (isMet(finding)) return { requirementId, result: 'was-met' };
  const { control, reading, status } = finding;
  if (!control || !reading || status === 'missing' || status === 'ambiguous') {
    return left(requirementId, status === 'ambiguous' ? 'ambiguous' : 'missing');
  }
  if (!page.mayReplace(requirement, reading)) return left(requirementId, 'rank');
  const write = async (to: LabelledControl, target: TargetValue) => {
    try {
      return await page.write(to, target, page.context);
    } catch (error) {
      // A write that was stopped may still take effect, and can then be undone.
      noteChange(report, { requirement, target, before: finding.reading ?? reading });
      throw error;
    }
  };
  let result = await write(control, finding.target);
  let now = await shown(control, requirement, page, result);
  // The page may have replaced the control or its value meanwhile; then the new one is written.
  for (let attempt = 1; attempt < MAX_ATTEMPTS && (isLateChoice(result) || wasReplaced(control, now)); attempt += 1) {
    if (!now.control) now = await page.seek(requirement);
    // Nothing was written yet: the late value is the original one.
    if (isLateChoice(result)) finding = now;
    if (!now.control || isMet(now)) break;
    if (now.reading && !page.mayReplace(requirement, now.reading)) break;
    const { control: next, target } = now;
    result = await write(next, target);
    now = await shown(next, requirement, page, result);
  }
  if (isLateChoice(result)) return isMet(now) ? { requirementId, result: 'was-met' } : left(requirementId, 'rank');
  const change = { requirement, target: finding.target, before: finding.reading ?? reading, after: now.present };
  // Only what the page shows counts, not the result of the write. A control that was touched can be undone in any case.
  if (isMet(now)) {
    noteChange(report, change);
    return { requirementId, result: 'set' };
  }
  if (now.present !== finding.present) noteChange(report, change);
  else open.push(change);
  return { requirementId, result: 'left', why: result.ok ? { reason: 'not-kept' } : failure(result) };
}

/**
 * Returns what the page shows after a write. Where the page replaced the control meanwhile, the new one may show the
 * value late, so it waits for it before a second write.
 */
async function shown(
  written: LabelledControl,
  requirement: Requirement,
  page: ApplyPage,
  result: WriteResult,
): Promise<Finding> {
  const now = page.find(requirement);
  if (result.ok || result.reason !== 'not-kept' || !now.control || !wasReplaced(written, now)) return now;
  const { signal } = page.context;
  await until(() => isMet(page.find(requirement)), { within: VALUE_TIMEOUT_MS, signal });
  return page.find(requirement);
}

function left(requirementId: string, reason: 'missing' | 'ambiguous' | 'rank'): Outcome {
  return { requirementId, result: 'left', why: { reason } };
}

/**
 * Checks whether the value appeared only during the write: nothing was written, and the requirement is decided again.
 */
function isLateChoice(result: WriteResult): boolean {
  return !result.ok && result.reason === 'came-late';
}

function wasReplaced(written: LabelledControl, now: Finding): boolean {
  return !isConnected(written.control.root) || now.control?.control.root !== written.control.root;
}

function failure({ ok: _, ...why }: Extract<WriteResult, { ok: false }>): Outcome['why'] {
  return why as Outcome['why'];
}

/** Adds a change, unless the setting has one: the value before the first write is the one to restore. */
function noteChange(report: ApplyReport, change: Change): void {
  if (!report.changes.some((known) => known.requirement.id === change.requirement.id)) report.changes.push(change);
}
