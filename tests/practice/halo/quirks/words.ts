import { quirk } from '../data/boot.ts';
import { languagePack } from './lang/pack.ts';

/**
 * Renamed entities, longest first. Client ID and Client Secret are no entities, and their labels stay (seen on a
 * screenshot).
 */
const ENTITIES: [RegExp, string][] = [
  [/\bClient Contract(s?)\b/g, 'Customer Agreement$1'],
  [/\bSupplier Contract(s?)\b/g, 'Supplier Agreement$1'],
  [/\bClient(s?)\b(?! (?:ID|Secret)\b)/g, 'Customer$1'],
  [/\bItem(s?)\b/g, 'Product$1'],
];

const AMERICAN: [RegExp, string][] = [
  [/uthoris/g, 'uthoriz'],
  [/rganis/g, 'rganiz'],
  [/icencing/g, 'icensing'],
  [/icence/g, 'icense'],
];

const replaceAll = (text: string, rules: [RegExp, string][]): string =>
  rules.reduce((words, [pattern, by]) => words.replace(pattern, by), text);

/** The language of the pages, as in `<html lang>`. */
export const language: string = quirk('language-nl')
  ? 'nl'
  : quirk('language-de')
    ? 'de'
    : quirk('us-spelling')
      ? 'en-US'
      : 'en-GB';

const pack = language === 'nl' || language === 'de' ? languagePack(language) : null;

/**
 * Returns the text of Halo's pages for one of its English texts: a label, a value, a tab, a button. User-defined names
 * do not pass through here. What a language pack lacks stays English, as it does in Halo.
 */
export function words(text: string): string {
  if (pack) return pack.get(text) ?? text;
  let result = text;
  if (quirk('entities-renamed')) result = replaceAll(result, ENTITIES);
  if (quirk('us-spelling')) result = replaceAll(result, AMERICAN);
  return result;
}

/**
 * Returns running text as `words` does: there renaming also changes "Client Secret", which a screenshot shows as
 * "Customer Secret".
 */
export function helpWords(text: string): string {
  return quirk('entities-renamed') ? words(text).replace(/\bClient\b/g, 'Customer') : words(text);
}
