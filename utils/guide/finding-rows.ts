import type { FindingRow, ReasonWord, SettingWord } from '@/components/guide/panel-props';
import type { Finding } from '@/utils/audit/finding';
import { noteOn, unmetDependency } from './finding-notes';
import type { Moment } from './moment';
import { type SettingState, settingStateOf } from './record-counts';
import type { GuideState } from './state';

/** At first, this many of the settings that Apply will change are shown. */
const MAX_SHOWN_TO_CHANGE = 5;

const WORDS: Record<SettingState, SettingWord> = {
  'needs-you': 'needsYou',
  'to-change': 'toChange',
  later: 'later',
  done: 'done',
};
const ORDER: readonly SettingWord[] = ['needsYou', 'toChange', 'later', 'done'];

/** The rows of the open tab and how many of them are folded. */
export interface FindingRows {
  rows: FindingRow[];
  folded: Record<'toChange' | 'done', number>;
}

/**
 * Returns the settings of the open tab: what needs the admin first, then what is to change, what appears later, and
 * what is done. Pure, except for the language.
 */
export function findingRows(state: GuideState, moment: Moment): FindingRows {
  const { findings } = state.scan;
  const all = findings.map((finding) => findingRow(finding, state));
  const rows = ORDER.flatMap((word) => all.filter((row) => row.state === word));
  const shown = moment === 'to-apply' ? MAX_SHOWN_TO_CHANGE : 0;
  const folded = { toChange: 0, done: 0 };
  let toChange = 0;
  for (const row of rows) {
    if (row.state === 'toChange') toChange += 1;
    const key = row.state === 'done' ? 'done' : row.state === 'toChange' && toChange > shown ? 'toChange' : null;
    if (key === null || staysVisible(row)) continue;
    folded[key] += 1;
    if (!state.panel[key]) row.folded = true;
  }
  return { rows, folded };
}

/**
 * Checks whether a row stays visible although it is done: the admin may want to undo their match, or lower a higher
 * value.
 */
function staysVisible({ chosen, reason }: FindingRow): boolean {
  return chosen !== undefined || reason === 'higher';
}

function findingRow(finding: Finding, state: GuideState): FindingRow {
  const { requirement, status, wanted, present } = finding;
  const { setup } = state.view;
  const { findings } = state.scan;
  const at = settingStateOf(finding, findings, state);
  const chosen = setup.labels[requirement.id];
  const reason = reasonOf(finding, at, state);
  const note = noteOn(finding, state);
  return {
    id: requirement.id,
    name: requirement.name,
    wanted,
    present,
    state: WORDS[at],
    ...(reason !== null && { reason }),
    hasControl: finding.control !== null || status === 'ambiguous',
    why: requirement.why,
    // A control that appears after another setting need not be set by hand yet.
    manualSteps: at === 'needs-you' && !unmetDependency(finding, findings) ? requirement.manualSteps : '',
    ...(finding.similarLabels.length > 0 && { similarLabels: finding.similarLabels }),
    ...(chosen !== undefined && { chosen }),
    ...(setup.fromFile?.labels?.includes(requirement.id) && { chosenByFile: true }),
    ...(note !== null && { note }),
  };
}

function reasonOf({ status, requirement }: Finding, at: SettingState, { outcomes }: GuideState): ReasonWord | null {
  if (status === 'exceeds') return 'higher';
  if (at !== 'needs-you') return null;
  switch (status) {
    case 'missing':
      return 'notFound';
    case 'ambiguous':
      return 'foundTwice';
    case 'locked':
      return 'readOnly';
    default:
      return outcomes.get(requirement.id)?.why?.reason === 'no-such-option' ? 'notOffered' : null;
  }
}
