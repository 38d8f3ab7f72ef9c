import { BEYOND_FLAGS, BUTTON_WORDS, ROLE_HOLDERS, SCOPE_LISTS, VALUE_BOXES } from '@/utils/halo/selectors';
import { credentialLabels } from '@/utils/recipe/constants';
import { RECIPES } from '@/utils/recipe/index';
import { normaliseLabel } from '@/utils/recipe/normalise';
import { NEVER_CLICKED } from '@/utils/scalepad/selectors';

/** Words of buttons that lose something, leave the page or create a second record, in English, German and Dutch. */
const DANGEROUS = [
  ...['delete', 'remove', 'discard', 'cancel', 'close', 'back', 'clone', 'copy', 'duplicate', 'undo', 'reset'],
  ...['löschen', 'entfernen', 'verwerfen', 'abbrechen', 'schließen', 'schliessen', 'zurück', 'klonen', 'kopieren'],
  ...['duplizieren', 'zurücksetzen', 'beenden'],
  ...['verwijderen', 'verwerpen', 'weggooien', 'annuleren', 'sluiten', 'terug', 'kopiëren', 'dupliceren', 'wissen'],
].map(normaliseLabel);

/**
 * Words that any button for connecting can have. They exclude no button, though the extension itself never clicks it.
 */
const CONNECTS = new Set(['connect', 'save', 'submit']);

/** Words that the tables have for another thing, on any page. */
const KNOWN = new Set(
  [
    ...RECIPES.flatMap(({ requirements }) => requirements.flatMap(({ name, synonyms }) => [name, ...synonyms])),
    ...Object.values(BEYOND_FLAGS).flat(),
    ...VALUE_BOXES.map(({ box }) => box),
    ...SCOPE_LISTS,
    ...ROLE_HOLDERS,
    ...credentialLabels(),
  ].map(normaliseLabel),
);

/** Checks whether a label is never proposed for a setting: the tables have it for another thing. */
export function isNeverLabel(text: string): boolean {
  return KNOWN.has(normaliseLabel(text));
}

/** Checks whether a text is never proposed for this button of Halo: a dangerous word, or that of another button. */
export function isNeverButton(text: string, key: keyof typeof BUTTON_WORDS): boolean {
  const others = Object.entries(BUTTON_WORDS).flatMap(([other, words]) => (other === key ? [] : words));
  return isDangerous(text) || others.some((word) => hasPhrase(text, word));
}

/** Checks whether a text is never proposed for ScalePad's Connect: a dangerous word, or one that is never clicked. */
export function isNeverConnect(text: string): boolean {
  const rest = words(text).filter((word) => !CONNECTS.has(word));
  return isDangerous(text) || NEVER_CLICKED.test(rest.join(' '));
}

function isDangerous(text: string): boolean {
  return words(text).some((word) => DANGEROUS.includes(word));
}

function words(text: string): string[] {
  return normaliseLabel(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

function hasPhrase(text: string, phrase: string): boolean {
  return ` ${words(text).join(' ')} `.includes(` ${words(phrase).join(' ')} `);
}
