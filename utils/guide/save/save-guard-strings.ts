import { i18n } from '#i18n';
import type { GuardWords } from '@/components/words';

const WORDS = ['title', 'tryAgain', 'copyMyself', 'saveAnyway', 'cancel'] as const;
const TEXTS = [
  'unreadable',
  'noAnswer',
  'cutOff',
  'gone',
  'trying',
  'stillNot',
  'copied',
  'copyByHand',
  'pressAgain',
  'void',
] as const;

/** The guard's fixed words in the browser's language. Read once: an extension that was updated cannot be asked again. */
export function saveGuardStrings(): GuardWords {
  return all(WORDS, (key) => i18n.t(`guide.guard.${key}`));
}

/** What the guard says of a held Save and of leaving, read once as well. */
export function saveGuardTexts() {
  return all(TEXTS, (key) => i18n.t(`guide.guard.${key}`));
}

/** One word for each key. */
export function all<Key extends string>(keys: readonly Key[], word: (key: Key) => string): Record<Key, string> {
  return Object.fromEntries(keys.map((key) => [key, word(key)])) as Record<Key, string>;
}
