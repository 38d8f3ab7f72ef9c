import type { Choice } from '@/utils/setup/reducers';
import { withoutHeld } from '@/utils/vault/local-storage';

/** Whether a name may be kept on the disk: it holds no Client ID or Client Secret of the vault, and nothing shaped so. */
export async function isSafeName(name: string): Promise<boolean> {
  return (await withoutHeld(name)) === name;
}

/** The choice without the names that may not be kept; the old ones stay, by which the page that asked sees it. */
export async function withSafeNames<T extends Choice>(choice: T): Promise<T> {
  const names: NonNullable<Choice['names']> = {};
  for (const id of ['role', 'agent', 'application'] as const) {
    const name = choice.names?.[id];
    if (name !== undefined && (await isSafeName(name))) names[id] = name;
  }
  return choice.names === undefined ? choice : { ...choice, names };
}
