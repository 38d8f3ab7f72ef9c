import { RECORD_STEPS } from '@/utils/recipe/constants';
import type { Choice } from '@/utils/setup/reducers';
import { withoutCapturedValues } from '@/utils/vault/local-storage';

/**
 * Checks whether a name may be stored: it contains no Client ID or Client Secret of the vault, and nothing with such a
 * format.
 */
export async function isSafeName(name: string): Promise<boolean> {
  return (await withoutCapturedValues(name)) === name;
}

/**
 * Returns the choice without the names that may not be stored; the old names stay, which shows the page that they were
 * refused.
 */
export async function withSafeNames<T extends Choice>(choice: T): Promise<T> {
  const names: NonNullable<Choice['names']> = {};
  for (const id of RECORD_STEPS) {
    const name = choice.names?.[id];
    if (name !== undefined && (await isSafeName(name))) names[id] = name;
  }
  return choice.names === undefined ? choice : { ...choice, names };
}
