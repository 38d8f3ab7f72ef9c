import { isMet } from '@/utils/audit/finding';
import { requirementsOn } from '@/utils/audit/scan-page';
import type { RecordStep, StepId } from '@/utils/recipe/constants';
import type { Requirement } from '@/utils/recipe/schema';
import { isCaptureOff } from '@/utils/setup/credential-status';
import { stepOf } from '@/utils/setup/navigation';
import { recipeContextOf } from '../context';
import { existingChoice } from '../existing-record';
import { isOwnRecord } from '../ownership';
import { grantedByOf } from '../record-counts';
import type { GuideState } from '../state';

/**
 * What a guided run does next on this page.
 * `rest`: something is under way, or the page is not read. `leave`: the page does not belong to the run.
 * `wait`: the admin must act. For `admin`: set what is `open` by hand, or remove the right that grants more than ScalePad
 * needs (`grantedBy`). For `choice`: create a new record, or use Halo's existing one with the same `name` (null: there may
 * be one on pages of Halo's list that were not read).
 * `verify`: the reading of a saved record was interrupted.
 */
export type RunAction =
  | { kind: 'rest' }
  | { kind: 'leave' }
  | { kind: 'navigate'; step: RecordStep }
  | { kind: 'apply' }
  | { kind: 'wait'; for: 'save' | 'edit' | 'new' | 'gone' | 'scalepad' }
  | { kind: 'wait'; for: 'admin'; open: Requirement[]; grantedBy: string | null }
  | { kind: 'wait'; for: 'choice'; step: RecordStep; name: string | null }
  | { kind: 'verify' }
  | { kind: 'check' }
  | { kind: 'scalepad' };

const REST: RunAction = { kind: 'rest' };

/** Checks whether a run works in this tab now. */
export function isRunning({ view }: GuideState): boolean {
  return view.run?.state === 'running' && view.run.isHere;
}

/** Returns the step that a run works on: the first one that is not done; null when all are. */
export function currentStep({ view }: Pick<GuideState, 'view'>): StepId | null {
  return view.recipe.steps.find((step) => view.setup.steps[step].state !== 'done') ?? null;
}

/** Returns what a run does next on the page that the state describes. Pure. */
export function nextRunAction(state: GuideState): RunAction {
  const { address, scan, view, busy, pageNotFound } = state;
  if (busy !== null || !isRunning(state)) return REST;
  const step = currentStep(state);
  if (step === null) return REST;
  if (pageNotFound) return { kind: 'wait', for: 'gone' };
  const isEditing = scan.page.kind === 'record' && scan.page.mode === 'edit';
  if (step === 'scalepad') {
    if (isEditing) return { kind: 'leave' };
    if (view.run?.scalePadTabId !== undefined) return { kind: 'wait', for: 'scalepad' };
    return state.runCheck?.isPassed || isCaptureOff(view) ? { kind: 'scalepad' } : { kind: 'check' };
  }
  if (stepOf(address) !== step) return isEditing ? { kind: 'leave' } : navigate(step);
  const existing = existingChoice(state, step);
  const choice: RunAction | null = existing && { kind: 'wait', for: 'choice', step, ...existing };
  if (scan.page.kind !== 'record') {
    // The navigation in progress clicks New.
    if (choice || view.setup.journey) return choice ?? REST;
    // Where it found no New, the admin clicks it; but not for a record that already exists and that they have left.
    return view.setup.steps[step].recordUrl === undefined ? { kind: 'wait', for: 'new' } : { kind: 'leave' };
  }
  if (!isOwnRecord(state)) return choice ?? { kind: 'leave' };
  const { todo, tried } = openRequirements(state);
  if (scan.page.mode === 'view') {
    // What Halo saved just now is not read yet.
    if (state.isSaving || todo.length + tried.length === 0) return REST;
    return isSavedUnread(state, todo) ? { kind: 'verify' } : { kind: 'wait', for: 'edit' };
  }
  if (todo.length > 0) return { kind: 'apply' };
  const grantedBy = grantedByOf(state);
  const isSkipped = grantedBy === null || view.run?.skipped.includes(grantedBy) === true;
  return tried.length > 0 || !isSkipped
    ? { kind: 'wait', for: 'admin', open: tried, grantedBy: isSkipped ? null : grantedBy }
    : { kind: 'wait', for: 'save' };
}

/**
 * Returns the requirements of the open record that are not met: those that Apply has not tried on this page, and those
 * that it left to the admin. A new role shows only its first tab.
 */
function openRequirements(state: GuideState): { todo: Requirement[]; tried: Requirement[] } {
  const { address, scan, view, tabs, outcomes, report } = state;
  const { requirements } = recipeContextOf(view);
  const onlyThisTab = address.isNew && address.area === 'roles';
  const asked = requirementsOn(address, onlyThisTab ? scan.page.tab : null, requirements);
  const met = new Set<string>();
  const note = (findings: GuideState['scan']['findings']) => {
    for (const finding of findings) {
      if (isMet(finding)) met.add(finding.requirement.id);
      else met.delete(finding.requirement.id);
    }
  };
  for (const tab of tabs.values()) note([...tab.findings]);
  // What the open tab shows now is newer than what was noted of it.
  note(scan.findings);
  const open = asked.filter(({ id }) => !met.has(id));
  // The report exists from Apply on until Save: without it, an outcome is what Halo did not keep.
  const isTried = ({ id }: Requirement) => report !== null && outcomes.has(id);
  return { todo: open.filter((one) => !isTried(one)), tried: open.filter(isTried) };
}

/** Checks whether all of the record was set when it was saved, and all that is open now is on tabs that were not read since. */
function isSavedUnread({ address, view, tabs }: GuideState, todo: readonly Requirement[]): boolean {
  if (address.page === null) return false;
  const { savedAt, met } = view.setup.steps[address.page];
  const { length } = requirementsOn(address, null, recipeContextOf(view).requirements);
  return savedAt !== undefined && met === length && todo.every(({ tab }) => !tabs.has(tab ?? 'only'));
}

function navigate(step: RecordStep): RunAction {
  return { kind: 'navigate', step };
}
