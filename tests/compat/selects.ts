import type { Page } from '@playwright/test';
import { Guide } from '../e2e/pages/guide.ts';
import type { ExtensionBrowser } from '../e2e/support/browser.ts';
import { ClickCounter } from '../e2e/support/clicks.ts';
import { STEP_1_MEMBERSHIP, STEP_1_PERMISSIONS } from '../e2e/support/guide-table.ts';
import { ownRole } from '../e2e/support/store-setup.ts';
import { until } from '../e2e/support/until.ts';
import { ROWS } from './pages/shared/rows.ts';
import { type Outcome, outcomeOf } from './report.ts';
import { openPage, sentBy, stateOf } from './serve.ts';

type State = Record<string, string | null>;

/** Longer than any run: on a library that it cannot set, Apply tries every method for each setting. */
const RUN_TIMEOUT_MS = 90_000;

const WANTED: Record<string, string> = Object.fromEntries(
  Object.entries({ ...STEP_1_PERMISSIONS, 'Membership level to all Departments': STEP_1_MEMBERSHIP }).map(
    ([label, value]) => [label.toLowerCase(), value],
  ),
);
/** The guide's text where something covers it, so that it does not act. */
const COVERED = /covers our buttons/u;
const APPLIED = /(applied|Nothing needed to change)\.|covers our buttons/u;
/** Levels that are the same as unset in Halo. */
const LOWEST = ['No Access', 'No'];
const NAMED_MAX = 4;
const GOOD = ['Done', 'Higher'];

/** Runs Apply, Undo, and Apply and Save on a library's selects, and compares the guide's texts with their own state. */
export async function trySelects(browser: ExtensionBrowser, page: Page, url: string): Promise<Outcome> {
  await ownRole(browser, url);
  await openPage(page, url);
  const guide = new Guide(page, new ClickCounter());
  await guide.mounted();
  await guide.audited();
  const opened = await stateOf(page);
  const wrong: string[] = compareRead(await guide.statuses(), opened);
  const left: string[] = [];

  // The guide has no button where it can set nothing.
  if (!(await guide.canApply())) {
    judgeApply(await guide.statuses(), opened, opened, wrong, left);
    return outcomeOf('nothing can be set', left, wrong);
  }
  await guide.apply();
  if (COVERED.test(await waitForStatus(guide, APPLIED)))
    return outcomeOf('', ['the page draws over the guide, so it does nothing'], wrong);
  const applied = await stateOf(page);
  const statuses = await guide.statuses();
  judgeApply(statuses, opened, applied, wrong, left);
  // Where nothing was set, the guide has no Undo.
  if (ROWS.every(({ label }) => applied[label] === opened[label])) return outcomeOf('nothing was set', left, wrong);

  await guide.undo();
  const undone = await waitForStatus(guide, /undone|Couldn't (undo|empty)/u);
  judgeUndo(undone, opened, await stateOf(page), wrong, left);

  const before = await stateOf(page);
  await guide.apply();
  await waitForStatus(guide, APPLIED);
  const again = await guide.statuses();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  judgeApply(again, before, (await sentBy(page)) ?? {}, wrong, []);
  return outcomeOf(`${ROWS.length} set, undone, set again and saved`, left, wrong);
}

/** Waits until the guide is not busy and its status line matches; returns its text. */
function waitForStatus(guide: Guide, pattern: RegExp): Promise<string> {
  const read = async () => {
    const text = await guide.settled();
    return pattern.test(text) && text;
  };
  return until(`the guide to say ${pattern}`, read, { timeout: RUN_TIMEOUT_MS });
}

function meets(label: string, value: string | null): boolean {
  const wanted = WANTED[label.toLowerCase()];
  return value === wanted || (wanted === 'Read Only' && value === 'Read, Modify and Delete');
}

/** Returns the settings whose status is wrong before anything was written. */
function compareRead(statuses: Record<string, string>, state: State): string[] {
  return ROWS.flatMap(({ label }) => {
    const status = statuses[label] ?? statuses[caseless(statuses, label)] ?? 'Not found';
    const isMet = meets(label, state[label] ?? null);
    if (GOOD.includes(status) && !isMet) return [`${label} is read as ${status} and is ${state[label] ?? 'unset'}`];
    return isMet && status === 'To change' ? [`${label} is read as To change and is ${state[label]}`] : [];
  });
}

/** Returns the guide's spelling of a label. */
function caseless(of: Record<string, unknown>, label: string): string {
  return Object.keys(of).find((name) => name.toLowerCase() === label.toLowerCase()) ?? label;
}

function judgeApply(
  statuses: Record<string, string>,
  before: State,
  now: State,
  wrong: string[],
  left: string[],
): void {
  const open: Record<string, string[]> = {};
  for (const { label } of ROWS) {
    const status = statuses[caseless(statuses, label)] ?? 'not in the list';
    const value = now[label] ?? null;
    const was = before[label] ?? null;
    if (GOOD.includes(status)) {
      if (!meets(label, value)) wrong.push(`${label}: the guide says ${status}, the state is ${value ?? 'unset'}`);
    } else if (value !== was) {
      wrong.push(`${label}: the guide says ${status}, and ${was ?? 'unset'} became ${value ?? 'unset'}`);
    } else {
      open[status] = [...(open[status] ?? []), label];
    }
  }
  for (const [status, labels] of Object.entries(open)) left.push(`${status}: ${named(labels)}`);
}

function judgeUndo(undone: string, opened: State, now: State, wrong: string[], left: string[]): void {
  const notBack: string[] = [];
  for (const { label } of ROWS) {
    const value = now[label] ?? null;
    const was = opened[label] ?? null;
    if (value === was) continue;
    const isNamed = undone.toLowerCase().includes(label.toLowerCase());
    if (!isNamed)
      wrong.push(`${label}: Undo left ${value ?? 'unset'} in place of ${was ?? 'unset'} and does not say so`);
    else if (!LOWEST.includes(value ?? '')) notBack.push(label);
  }
  if (notBack.length > 0) left.push(`not put back: ${named(notBack)}`);
}

/** Returns the names of a few settings, or the number of many. */
function named(labels: readonly string[]): string {
  return labels.length > NAMED_MAX ? `${labels.length} of ${ROWS.length}` : labels.join(', ');
}
