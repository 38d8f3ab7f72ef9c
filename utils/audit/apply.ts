import type { Control, Want, WriteContext, WriteFailure, WriteResult } from '../control/types';
import type { Requirement } from '../recipe/schema';
import type { Change, Finding, Outcome } from './finding';
import { isMet } from './finding';

/** What Apply may do to the page; the caller ties it to the page that is shown. */
export interface ApplyPage {
  /** Looks at the page anew and holds one requirement against it. */
  find(requirement: Requirement): Finding;
  /** As `find`, and waits a bounded time or scrolls for a control that is not there yet. */
  seek(requirement: Requirement, patiently: boolean): Promise<Finding>;
  wantOf(requirement: Requirement): Want;
  write(control: Control, want: Want, context: WriteContext): Promise<WriteResult>;
  /** Resolves when the page has come to rest. */
  settle(): Promise<void>;
  context: WriteContext;
}

export interface ApplyReport {
  outcomes: Outcome[];
  changes: Change[];
}

/** A page may take back a setting when the next one is touched (knowledge: halo-ui 2.7); so often it is set again. */
const MOST_ROUNDS = 3;
/** A page that makes its controls anew while we work gets as many attempts at one of them. */
const MOST_ATTEMPTS = 4;

/**
 * Writes what differs, in the recipe's order, and reads all of it back at the end; what the page took back is written
 * again, more slowly. `report` fills as it goes, so that an abort (which throws the signal's reason) leaves it true.
 */
export async function apply(requirements: readonly Requirement[], page: ApplyPage, report: ApplyReport): Promise<void> {
  const done: { requirement: Requirement; outcome: Outcome }[] = [];
  for (const requirement of requirements) {
    const outcome = await applyOne(requirement, page, report, done.some(isSet));
    done.push({ requirement, outcome });
    report.outcomes.push(outcome);
  }
  if (!done.some(isSet)) return;
  const isLost = ({ requirement, outcome }: (typeof done)[number]) =>
    outcome.result !== 'left' && !isMet(page.find(requirement));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    await page.settle();
    const lost = done.filter(isLost);
    if (lost.length === 0) return;
    for (const { requirement, outcome } of lost) {
      const again = await applyOne(requirement, page, report, true);
      Object.assign(outcome, again.result === 'left' ? again : { result: 'set' });
      await page.settle();
    }
  }
  for (const { outcome } of done.filter(isLost))
    Object.assign(outcome, { result: 'left', why: { reason: 'reverted' } });
}

function isSet({ outcome }: { outcome: Outcome }): boolean {
  return outcome.result === 'set';
}

async function applyOne(
  requirement: Requirement,
  page: ApplyPage,
  report: ApplyReport,
  patiently: boolean,
): Promise<Outcome> {
  const { signal } = page.context;
  const requirementId = requirement.id;
  signal.throwIfAborted();
  let finding = page.find(requirement);
  if (finding.status === 'missing' || (finding.elsewhere && !isMet(finding)))
    finding = await page.seek(requirement, patiently);
  if (isMet(finding)) return { requirementId, result: 'was-met' };
  const { control, reading, status } = finding;
  if (!control || !reading || status === 'missing' || status === 'ambiguous') {
    return { requirementId, result: 'left', why: { reason: status === 'ambiguous' ? 'ambiguous' : 'missing' } };
  }
  let result = await page.write(control, page.wantOf(requirement), page.context);
  let now = page.find(requirement);
  // The page may have put another control in its place while we wrote; the new one is tried anew.
  for (let attempt = 1; attempt < MOST_ATTEMPTS && !isMet(now) && wasReplaced(control, now); attempt += 1) {
    if (!now.control) now = await page.seek(requirement, true);
    if (!now.control || isMet(now)) break;
    result = await page.write(now.control, page.wantOf(requirement), page.context);
    now = page.find(requirement);
  }
  // Whatever the write said, only what the page says counts; a control that was touched can be undone either way.
  if (isMet(now)) {
    noteChange(report, { requirement, before: reading });
    return { requirementId, result: 'set' };
  }
  if (now.present !== finding.present) noteChange(report, { requirement, before: reading });
  return { requirementId, result: 'left', why: result.ok ? { reason: 'not-kept' } : failure(result) };
}

function wasReplaced(written: Control, now: Finding): boolean {
  return !written.unit.root.isConnected || now.control?.unit.root !== written.unit.root;
}

function failure({ ok: _, ...why }: Extract<WriteResult, { ok: false }>): WriteFailure {
  return why as WriteFailure;
}

/** The first value before any of our writes is the one to go back to. */
function noteChange(report: ApplyReport, change: Change): void {
  if (!report.changes.some((known) => known.requirement.id === change.requirement.id)) report.changes.push(change);
}
