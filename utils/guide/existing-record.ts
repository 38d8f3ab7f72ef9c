import { queryAll, textOf } from '@/utils/dom/native';
import { until } from '@/utils/dom/wait';
import { visibleLists } from '@/utils/halo/page-state';
import { LIST_CELL, LIST_PAGE_ROWS, LIST_ROW } from '@/utils/halo/selectors';
import type { RecordStep } from '@/utils/recipe/constants';
import { sameValue } from '@/utils/recipe/normalise';
import type { SetupView } from '@/utils/setup/types';
import type { GuideContext } from './context';
import type { GuideState } from './state';

/** What Halo's list says of a record with the name of the setup's record. */
type ListedRecord = Pick<GuideState, 'existing' | 'isListCut'>;

/** A list that shows no row within this time is empty. */
const ROWS_TIMEOUT_MS = 2500;

/** Returns the id in a run's `skipped` that says: create a new record of this step, whatever Halo has. */
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
 * Returns what Halo's list says, once it has rows, of a record with the name of the setup's record. Says nothing where
 * the admin chose to create a new one. Throws the signal's reason when aborted.
 */
export async function findExisting(view: SetupView, step: RecordStep, signal: AbortSignal): Promise<ListedRecord> {
  if (!isNewChosen(view, step)) await until(() => cells().length > 0, { within: ROWS_TIMEOUT_MS, signal });
  return listedRecord(view, step);
}

/** Notes the same of the list as it is now: the admin may have opened another page of it. What was found stays. */
export function noteListed(guide: GuideContext): void {
  const { view, address } = guide.state;
  const listed = address.page && listedRecord(view, address.page);
  if (listed && (listed.existing !== null || listed.isListCut)) guide.update(listed);
}

function listedRecord(view: SetupView, step: RecordStep): ListedRecord {
  if (isNewChosen(view, step)) return { existing: null, isListCut: false };
  const cell = cellOfExisting(view, step);
  return { existing: cell && textOf(cell).trim(), isListCut: cell === null && isFullPage() };
}

/** Checks whether a list shows as many rows as Halo puts on one page, so that another page may have more. */
function isFullPage(): boolean {
  return visibleLists().some((list) => {
    const rows = [...queryAll(list, LIST_ROW)].filter((row) => textOf(row).trim() !== '');
    return rows.length >= LIST_PAGE_ROWS;
  });
}

/**
 * Returns what the admin decides before a new record is created: whether to use the record that Halo had before, in its
 * list or open, with the name of the setup's record; `name` is null where one may be on another page of the list. Null
 * when there is nothing to decide. Pure.
 */
export function existingChoice(
  { view, scan, existing, isListCut, recordName }: GuideState,
  step: RecordStep,
): { name: string | null } | null {
  if (isNewChosen(view, step)) return null;
  if (scan.page.kind !== 'record') return existing !== null || isListCut ? { name: existing } : null;
  return recordName !== null && sameValue(recordName, view.setup.names[step]) ? { name: recordName } : null;
}

function cells(): HTMLElement[] {
  const found = visibleLists().flatMap((list) => [...queryAll<HTMLElement>(list, LIST_CELL)]);
  return found.filter((cell) => textOf(cell).trim() !== '');
}
