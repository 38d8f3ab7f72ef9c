import { type Finding, isMet } from '@/utils/audit/finding';
import { mayReplace } from '@/utils/audit/level-order';
import { FLAG_WORDS, requirementsOn } from '@/utils/audit/scan-page';
import { TAB_WORDS } from '@/utils/halo/selectors';
import type { TabKey } from '@/utils/recipe/constants';
import { isNameOf } from '@/utils/recipe/requirements';
import type { Requirement } from '@/utils/recipe/schema';
import { recipeContextOf } from './context';
import { unmetDependency } from './finding-notes';
import type { GuideState, TabResult } from './state';
import { isInconclusive } from './task-context';

/**
 * The state of one setting: `to-change` is set by Apply, `needs-you` only by the admin, `later` appears on the page
 * after another setting or after Save.
 */
export type SettingState = 'done' | 'to-change' | 'needs-you' | 'later';

/** The settings of a part of the record, by their state. */
export interface Counts {
  done: number;
  toChange: number;
  later: number;
  needsYou: Requirement[];
}

/** The settings of the whole record, on all of its tabs. */
export interface RecordCounts extends Counts {
  total: number;
  /** The control that grants more than single settings ask for, as the page writes it; null when there is none. */
  grantedBy: string | null;
  /** The tabs that are not open, in Halo's order. */
  otherTabs: { key: TabKey; opened: boolean; total: number; counts: Counts }[];
}

/** Returns the state of a finding of the open record; `findings` are those of its tab. Pure. */
export function settingStateOf(finding: Finding, findings: readonly Finding[], state: GuideState): SettingState {
  const { requirement, status, reading, present } = finding;
  if (isMet(finding)) return 'done';
  if (unmetDependency(finding, findings)) return 'later';
  // The rest of the tab is still being read.
  if ((state.busy === 'look' || !state.isTabRead) && isInconclusive(finding)) return 'to-change';
  if (status !== 'differs') return 'needs-you';
  // View mode shows a number; Edit shows the words.
  if (finding.unreadable) return 'to-change';
  if (isNameOf(requirement) && !state.address.isNew && present) return 'needs-you';
  if (reading && !mayReplace(requirement, reading, FLAG_WORDS)) return 'needs-you';
  return wasLeft(requirement.id, state) ? 'needs-you' : 'to-change';
}

/** Reasons of Apply that are outdated once the control was found. */
const SINCE_FOUND: ReadonlySet<string> = new Set(['missing', 'ambiguous', 'locked']);

/** Checks whether Apply could not set it. What Halo lost on Save can be set again. */
function wasLeft(id: string, { outcomes, report }: GuideState): boolean {
  const outcome = outcomes.get(id);
  return report !== null && outcome?.result === 'left' && !SINCE_FOUND.has(outcome.why?.reason ?? 'missing');
}

/** Returns the counts of the open record. Pure. */
export function countsOf(state: GuideState): RecordCounts {
  const { scan } = state;
  const here = countsOfFindings(scan.findings, state);
  const otherTabs = otherTabsOf(state);
  const parts = [here, ...otherTabs.map(({ counts }) => counts)];
  const sum = (key: 'done' | 'toChange' | 'later') => parts.reduce((total, part) => total + part[key], 0);
  return {
    done: sum('done'),
    toChange: sum('toChange'),
    later: sum('later'),
    needsYou: parts.flatMap((part) => part.needsYou),
    total: scan.findings.length + otherTabs.reduce((total, tab) => total + tab.total, 0),
    grantedBy: grantedByOf(state),
    otherTabs,
  };
}

function countsOfFindings(findings: readonly Finding[], state: GuideState): Counts {
  const counts: Counts = { done: 0, toChange: 0, later: 0, needsYou: [] };
  for (const finding of findings) {
    const at = settingStateOf(finding, findings, state);
    if (at === 'needs-you') counts.needsYou.push(finding.requirement);
    else counts[at === 'to-change' ? 'toChange' : at] += 1;
  }
  return counts;
}

function otherTabsOf(state: GuideState): RecordCounts['otherTabs'] {
  const { scan, address, view, tabs } = state;
  if (scan.page.kind !== 'record' || scan.page.tab === null) return [];
  const { requirements } = recipeContextOf(view);
  return (Object.keys(TAB_WORDS) as TabKey[])
    .filter((key) => key !== scan.page.tab)
    .map((key) => {
      const asked = requirementsOn(address, key, requirements);
      const seen = tabs.get(key);
      return { key, opened: seen?.opened ?? true, total: asked.length, counts: countsOfTab(asked, seen, state) };
    })
    .filter(({ total }) => total > 0);
}

function countsOfTab(asked: readonly Requirement[], seen: TabResult | undefined, state: GuideState): Counts {
  if (seen?.opened) return countsOfFindings(seen.findings, state);
  if (seen) return { done: 0, toChange: 0, later: 0, needsYou: [...asked] };
  const { address, view } = state;
  const nothing = { done: 0, toChange: 0, later: 0, needsYou: [] };
  if (isNewRole(state)) return { ...nothing, later: asked.length };
  const isDone = address.page !== null && view.setup.steps[address.page].state === 'done';
  return isDone ? { ...nothing, done: asked.length } : { ...nothing, toChange: asked.length };
}

/** Returns true for a new role, which has only its first tab until it is saved. */
export function isNewRole({ address }: Pick<GuideState, 'address'>): boolean {
  return address.isNew && address.area === 'roles';
}

/** Returns the control that grants more than single settings ask for, as the page writes it; null when there is none. */
export function grantedByOf({ scan, tabs }: GuideState): string | null {
  const seen = [...scan.findings, ...[...tabs.values()].flatMap(({ findings }) => findings)];
  return seen.find(({ grantedBy }) => grantedBy !== null)?.grantedBy ?? null;
}
