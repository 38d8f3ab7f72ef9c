import { quirk } from '../data/boot.ts';
import { words } from './words.ts';

/** Names in which a person recognises the setting of a guide, in a spelling that no guide has. */
const NEAR_MISSES: Record<string, string> = {
  'Tickets Access Level': 'Ticket Access Levels',
  'Assets Access Level': 'Asset Access Levels',
  'Can add new Tickets': 'Can add Tickets',
  'Allow use of all Asset Types': 'Allow use of every Asset Type',
  'Membership level to all Departments': 'Membership level for all Departments',
  'Default Team': 'Default Team of Agent',
  'Is an API-only Agent': 'Is an API-only Agent Account',
  'Login Type': 'Log-in Types',
  'Agent to log in as': 'Agent to be logged in as',
};

/** Scope strings are no words of a language and never change. */
const SCOPE = /^(?:all|admin|[a-zA-Z]+:[a-zA-Z]+)$/;

/** Returns which of several variants a text gets: the same at every load, and evenly spread over the labels. */
function variantOf(text: string, of: number): number {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return sum % of;
}

function inOtherCase(text: string): string {
  const variant = variantOf(text, 3);
  if (variant === 0) return text.toUpperCase();
  if (variant === 1) return text.toLowerCase();
  return text.replace(/(^|\s)(\p{Ll})/gu, (_, space: string, letter: string) => space + letter.toUpperCase());
}

const SPACES = ['\u00a0', ' \u00a0', '\u200b ', '  ', '\u202f'];

function withOddSpaces(text: string): string {
  const spaced = text.replaceAll(' ', SPACES[variantOf(text, SPACES.length)] ?? ' ');
  return variantOf(text, 2) === 0 ? `${spaced}\u200b` : `\u00a0${spaced} `;
}

/** Returns a label's words as the page shows them. */
export function labelWords(label: string): string {
  if (SCOPE.test(label)) return label;
  let text = words(quirk('near-miss-labels') ? (NEAR_MISSES[label] ?? label) : label);
  if (quirk('label-case')) text = inOtherCase(text);
  if (quirk('label-colon')) text += variantOf(label, 2) === 0 ? ':' : ' :';
  if (quirk('label-nbsp')) text = withOddSpaces(text);
  return text;
}
