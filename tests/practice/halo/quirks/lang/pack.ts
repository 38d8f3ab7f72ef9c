import { NOUNS, type Row } from './nouns.ts';
import { PAGE_WORDS } from './pages.ts';
import { PERMISSION_WORDS } from './permissions.ts';

/** "Tickets Access Level" and similar labels, composed from the noun. */
const LEVELS: Row[] = NOUNS.map(([english, dutch, german]) => [
  `${english} Access Level`,
  `Toegangsniveau ${dutch}`,
  `Zugriffsebene ${german}`,
]);

/** Returns the language pack of a language: English text to the text of that language. */
export function languagePack(language: 'nl' | 'de'): ReadonlyMap<string, string> {
  const rows = [...NOUNS, ...LEVELS, ...PERMISSION_WORDS, ...PAGE_WORDS];
  return new Map(rows.map(([english, dutch, german]) => [english, language === 'nl' ? dutch : german]));
}
