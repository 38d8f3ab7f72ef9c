import { quirk } from '../data/boot.ts';
import { languagePack } from './lang/pack.ts';

/** Renamed entities, longest first. Client ID and Client Secret are no entities, and their labels stay (a screenshot says so). */
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

/** The language that the pages are in, as `<html lang>` has it. */
export const language: string = quirk('language-nl')
  ? 'nl'
  : quirk('language-de')
    ? 'de'
    : quirk('us-spelling')
      ? 'en-US'
      : 'en-GB';

const pack = language === 'nl' || language === 'de' ? languagePack(language) : null;

/**
 * What Halo's pages say for one of its English texts: a label, a value, a tab, a button. Names that people gave do not
 * come here. What a language pack lacks stays English, as it does in Halo.
 */
export function words(text: string): string {
  if (pack) return pack.get(text) ?? text;
  let said = text;
  if (quirk('entities-renamed')) said = replaceAll(said, ENTITIES);
  if (quirk('us-spelling')) said = replaceAll(said, AMERICAN);
  return said;
}

/** As `words`, for running text: there renaming also hits "Client Secret", which a screenshot shows as "Customer Secret". */
export function helpWords(text: string): string {
  return quirk('entities-renamed') ? words(text).replace(/\bClient\b/g, 'Customer') : words(text);
}
