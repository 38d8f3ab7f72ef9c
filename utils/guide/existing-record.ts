import { queryAll, textOf } from '@/utils/dom/native';
import { until } from '@/utils/dom/wait';
import { visibleLists } from '@/utils/halo/page-state';
import { LIST_CELL, LIST_PAGE_ROWS, LIST_ROW } from '@/utils/halo/selectors';
import type { RecordStep } from '@/utils/recipe/constants';
import { sameValue } from '@/utils/recipe/normalise';
import type { SetupView } from '@/utils/setup/types';
import type { GuideContext } from './context';
import type { GuideState } from './state';

/** A list that shows no row within this time is empty. */
const ROWS_TIMEOUT_MS = 2500;

/** Returns the id in a run's `skipped` that means: create a new record of this step, even if Halo has one. */
export function newRecordId(step: RecordStep): string {
  return `new:${step}`;
}

function isNewChosen({ run }: SetupView, step: RecordStep): boolean {
  return run?.skipped.includes(newRecordId(step)) === true;
}

/** Returns the visible cell in Halo's list that shows the name of the setup's record; null when there is none. */
export function cellOfExisting({ setup }: SetupView, step: RecordStep): HTMLElement | null {
  return cells().find((cell) => sameValue(textOf(cell), setup.names[step])) ?? null;
}

/**
 * Notes, once Halo's list has rows, whether it has a record with the name of the setup's record. Throws the signal's
 * reason when aborted.
 */
export async function findExisting(guide: GuideContext, step: RecordStep, signal: AbortSignal): Promise<void> {
  if (isNewChosen(guide.state.view, step)) return;
  await until(() => cells().length > 0, { within: ROWS_TIMEOUT_MS, signal });
  noteExisting(guide);
}

/** Notes the same of the list as it is now: the admin may have opened another page of it. What was found stays. */
export function noteExisting(guide: GuideContext): void {
  const { address, existing, view } = guide.state;
  const cell = address.page && cellOfExisting(view, address.page);
  if (cell) guide.update({ existing: { name: textOf(cell).trim() } });
  else if (existing === null && isFullPage()) guide.update({ existing: { name: null } });
}

/** Checks whether a list shows as many rows as Halo puts on one page, so that another page may have more. */
function isFullPage(): boolean {
  return visibleLists().some((list) => {
    const rows = [...queryAll(list, LIST_ROW)].filter((row) => textOf(row).trim() !== '');
    return rows.length >= LIST_PAGE_ROWS;
  });
}

/**
 * Returns what the admin decides about before a new record is created: the record that Halo had before with the name of
 * the setup's record, in its list or open. Null when there is nothing to decide. Pure.
 */
export function existingChoice(
  { view, scan, existing, recordName }: GuideState,
  step: RecordStep,
): GuideState['existing'] {
  if (isNewChosen(view, step)) return null;
  if (scan.page.kind !== 'record') return existing;
  return recordName !== null && sameValue(recordName, view.setup.names[step]) ? { name: recordName } : null;
}

function cells(): HTMLElement[] {
  const found = visibleLists().flatMap((list) => [...queryAll<HTMLElement>(list, LIST_CELL)]);
  return found.filter((cell) => textOf(cell).trim() !== '');
}
