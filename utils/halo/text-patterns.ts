import { normaliseLabel } from '@/utils/recipe/normalise';
import { BUTTON_WORDS, TAB_WORDS, type TabKey } from './selectors';

type ButtonKey = keyof typeof BUTTON_WORDS;

const tabKeys = new Map<string, TabKey>();
for (const [key, words] of Object.entries(TAB_WORDS) as [TabKey, readonly string[]][]) {
  for (const word of words) tabKeys.set(normaliseLabel(word), key);
}
const buttonKeys = new Map<string, ButtonKey>();
for (const [key, words] of Object.entries(BUTTON_WORDS) as [ButtonKey, readonly string[]][]) {
  for (const word of words) buttonKeys.set(normaliseLabel(word), key);
}

/** The tab that these words name; null for words that are not in the table. */
export function tabKey(words: string): TabKey | null {
  return tabKeys.get(normaliseLabel(words)) ?? null;
}

/** What a button with one of these words does; null for words that are not in the table. Text, title, value and aria-label may be given. */
export function buttonKey(words: readonly (string | null | undefined)[]): ButtonKey | null {
  for (const word of words) {
    const key = word ? buttonKeys.get(normaliseLabel(word)) : undefined;
    if (key) return key;
  }
  return null;
}
