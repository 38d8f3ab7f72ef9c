import type { TabKey } from '@/utils/recipe/constants';
import { normaliseLabel } from '@/utils/recipe/normalise';
import { BUTTON_WORDS, TAB_WORDS } from './selectors';

type ButtonKey = keyof typeof BUTTON_WORDS;

const tabKeys = new Map<string, TabKey>();
for (const [key, words] of Object.entries(TAB_WORDS) as [TabKey, readonly string[]][]) {
  for (const word of words) tabKeys.set(normaliseLabel(word), key);
}
const buttonKeys = new Map<string, ButtonKey>();
for (const [key, words] of Object.entries(BUTTON_WORDS) as [ButtonKey, readonly string[]][]) {
  for (const word of words) buttonKeys.set(normaliseLabel(word), key);
}

/** Returns the tab with this text; null for an unknown text. */
export function tabKey(words: string): TabKey | null {
  return tabKeys.get(normaliseLabel(words)) ?? null;
}

/**
 * Returns what a button with one of these texts does; null for unknown texts. Text, title, value and aria-label may be
 * passed.
 */
export function buttonKey(words: readonly (string | null | undefined)[]): ButtonKey | null {
  for (const word of words) {
    const key = word ? buttonKeys.get(normaliseLabel(word)) : undefined;
    if (key) return key;
  }
  return null;
}

/** Returns whether a text begins with a word for Save, such as "Save & Close": what else it does is not known. */
export function beginsWithSave(text: string): boolean {
  const label = normaliseLabel(text);
  return [...buttonKeys].some(([word, key]) => key === 'save' && label.startsWith(`${word} `));
}
