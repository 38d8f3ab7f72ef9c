import { CONNECT_RESULTS, type ConnectResultId, DOUBT, FAILED } from './connect-results';
import { STILL_BUSY } from './selectors';

/** What a page says, as we understand it. `quote` is the page's own text, shortened; text only. */
export interface ConnectResult {
  /**
   * `unknown`: the page says something that is not in our table. `none`: it has said nothing in a minute.
   * `unseen`: what it said may have been on a page that was not read.
   */
  id: ConnectResultId | 'unknown' | 'none' | 'unseen';
  good: boolean;
  quote: string | null;
}

/** A percentage of progress; outdated before it is read. */
const PERCENT = / ?\b\d{1,3}(?:[.,]\d{1,3})? ?%/gu;
/** Longer texts are no message but a part of the page. */
const MAX_QUOTE_LENGTH = 200;
/** A text is not read beyond this length. */
const MAX_TEXT_LENGTH = 2000;

/** Returns what one text of a page means; null for an empty one, and for one that reports work in progress. */
export function readConnectResult(text: string): ConnectResult | null {
  const said = text.slice(0, MAX_TEXT_LENGTH).replace(/\s+/gu, ' ').trim();
  if (said === '' || (STILL_BUSY.test(said) && !FAILED.test(said))) return null;
  const found = CONNECT_RESULTS.find(({ words, good }) => words.test(said) && !(good && FAILED.test(said)));
  const known = found?.good && DOUBT.test(said) ? undefined : found;
  const own = said.replace(PERCENT, '').trim();
  const quote = own.length > MAX_QUOTE_LENGTH ? `${own.slice(0, MAX_QUOTE_LENGTH - 1)}…` : own;
  return { id: known?.id ?? 'unknown', good: known?.good === true, quote };
}

/**
 * Returns the result that counts of several texts: a known fault before a success, an unknown text last; null for
 * none. `ours` checks whether a text is known to be about HaloPSA: another success does not count.
 */
export function worstResult(
  texts: readonly string[],
  ours: (at: number) => boolean = () => true,
): ConnectResult | null {
  const read = texts
    .map((text, at) => {
      const answer = readConnectResult(text);
      return answer?.good && !ours(at) ? { ...answer, id: 'unknown' as const, good: false } : answer;
    })
    .filter((answer) => answer !== null);
  return read.find((one) => !one.good && one.id !== 'unknown') ?? read.find((one) => one.good) ?? read[0] ?? null;
}
