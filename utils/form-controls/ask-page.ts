import { settledWithin } from '@/utils/dom/wait';
import type { WriteContext } from './types';

/** How long the page's own code may work at one choice. */
const ANSWER_TIMEOUT_MS = 2000;

/**
 * Makes the page's own code choose in the select at `root`. Returns whether it was called, or null when it did not
 * answer in time; a late call finds no select. Throws the signal's reason when aborted.
 */
export async function askPage(
  root: HTMLElement,
  texts: string[],
  { chooseInPage, signal }: WriteContext,
): Promise<boolean | null> {
  if (!chooseInPage) return false;
  const waiting = new AbortController();
  try {
    return await settledWithin(chooseInPage(root, texts, waiting.signal), { within: ANSWER_TIMEOUT_MS, signal });
  } finally {
    waiting.abort();
  }
}
