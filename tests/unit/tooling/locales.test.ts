import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { RECIPES } from '@/utils/recipe';
import { recipeTexts } from '@/utils/recipe/translate';

type Texts = Record<string, string>;

function textsOf(language: string): Texts {
  const parsed = parseMessagesText(readFileSync(resolve(`locales/${language}.yml`), 'utf8'), 'YAML');
  return Object.fromEntries(Object.entries(generateChromeMessages(parsed)).map(([key, { message }]) => [key, message]));
}

/** Returns the placeholders of each plural form: `$1` twice in one form is as wrong as none. */
function placeholders(text: string): string[] {
  return text.split(' | ').map((form) => (form.match(/\$\d/g) ?? []).toSorted().join());
}

const english: Texts = { ...textsOf('en'), ...(Object.assign({}, ...RECIPES.map(recipeTexts)) as Texts) };
const others = readdirSync('locales')
  .filter((file) => file.endsWith('.yml') && file !== 'en.yml')
  .map((file) => file.replace('.yml', ''));

it('the languages are English, German and Dutch', () => {
  expect(others.toSorted()).toEqual(['de', 'nl']);
});

describe.each(others)('%s', (language) => {
  const texts = textsOf(language);

  it('has every text that English has, and no other', () => {
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  it('keeps the placeholders of each text and its plural forms', () => {
    const wrong = Object.keys(english).filter(
      (key) => JSON.stringify(placeholders(texts[key] ?? '')) !== JSON.stringify(placeholders(english[key] ?? '')),
    );
    expect(wrong).toEqual([]);
  });

  it('translates every text of more than four words', () => {
    const sentences = Object.keys(english).filter((key) => (english[key] ?? '').split(' ').length > 4);
    expect(sentences.filter((key) => texts[key] === english[key])).toEqual([]);
  });

  it('names the same spellings of a setting in its manual steps', () => {
    const spellings = (text = '') => text.match(/Other versions of Halo call it (.+)\.$/)?.[1]?.split(' or ') ?? [];
    const lost = Object.keys(english).flatMap((key) =>
      spellings(english[key]).filter((spelling) => !texts[key]?.includes(spelling)),
    );
    expect(Object.values(english).some((text) => spellings(text).length > 0)).toBe(true);
    expect(lost).toEqual([]);
  });

  it('fits the stores: 75 characters of name, 132 of description (Chrome Web Store)', () => {
    expect(texts.extensionName?.length).toBeLessThanOrEqual(75);
    expect(texts.extensionDescription?.length).toBeLessThanOrEqual(132);
  });
});
