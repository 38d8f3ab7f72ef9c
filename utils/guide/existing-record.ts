import { queryAll, textOf } from '@/utils/dom/native';
import { until } from '@/utils/dom/wait';
import { visibleLists } from '@/utils/halo/page-state';
import { LIST_CELL } from '@/utils/halo/selectors';
import type { RecordStep } from '@/utils/recipe/constants';
import { sameValue } from '@/utils/recipe/normalise';
import type { SetupView } from '@/utils/setup/types';
import type { GuideState } from './state';

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
 * Returns the name of a record in Halo's list that has the name of the setup's record. Null when there is none, or the
 * admin chose to create a new one.
 */
export function nameInList(view: SetupView, step: RecordStep): string | null {
  const cell = isNewChosen(view, step) ? null : cellOfExisting(view, step);
  return cell && textOf(cell).trim();
}

/** Returns the same once the list has rows. */
export async function findExisting(view: SetupView, step: RecordStep, signal: AbortSignal): Promise<string | null> {
  if (isNewChosen(view, step)) return null;
  await until(() => cells().length > 0, { within: ROWS_TIMEOUT_MS, signal });
  return nameInList(view, step);
}

/**
 * Returns the name of a record that Halo had before and that has the name of the setup's record: in the list, or the
 * open one. Null when there is none, or the admin chose to create a new one. Pure.
 */
export function existingName({ view, scan, existing, recordName }: GuideState, step: RecordStep): string | null {
  if (isNewChosen(view, step)) return null;
  if (scan.page.kind !== 'record') return existing;
  return recordName !== null && sameValue(recordName, view.setup.names[step]) ? recordName : null;
}

function cells(): HTMLElement[] {
  const found = visibleLists().flatMap((list) => [...queryAll<HTMLElement>(list, LIST_CELL)]);
  return found.filter((cell) => textOf(cell).trim() !== '');
}
