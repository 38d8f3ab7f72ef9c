import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { RECIPES } from '@/utils/recipe';
import { recipeTexts } from '@/utils/recipe/translate';

const MAX_WORDS = 20;

/** Patterns that are banned in every language. */
const NOWHERE = [/;/, /!/];

/** Patterns that are banned by language: technical jargon, foreign words, and second words for one concept. */
const BANNED: Record<string, RegExp[]> = {
  en: [
    /\b(press(es|ed|ing)?|(un)?tick(s|ed)?|gives?|given|gave|mends?|anew)\b/i,
    /\b(read back|what came of|looked (at|over|through)|go(es)? on|all the same|switch(ed)? (on|off))\b/i,
    /\b(counts|stands?|lies|hangs|whoever|wanted|met|differs|ambiguous|exceeds)\b/i,
    /\b(set-up|recipes?|setup record|records?|own server|pairs?|markers?|diagnostics)\b/i,
    /\b(vault|guard|findings?|audit|quirks?|the (assistant|guide))\b/i,
    /\b(cannot|(is|are|was|were|do|does|did|has|have|could|would|will|should|must) not)\b/i,
    /\b(please|sorry|oops|may not be)\b/i,
    // Another button confirms, never the same one a second time.
    /\bonce more\b|\bclick (Apply|Use|Delete|Forget)\b.*\bagain\b/i,
  ],
  de: [
    /drück|ankreuz|angekreuzt|\bKreuz/i,
    /\b(Rezepte?s?|Datens(atz|ätze)|Einrichtungsprotokoll|Paar|Diagnose|zurückgelesen|eigenen? Server)\b/i,
    // The admin is addressed as Sie throughout.
    /\b(du|dich|dir|deine?[mnrs]?|bitte)\b/i,
  ],
  nl: [
    /\b(druk|drukt|gedrukt|recept(en)?|records?|inrichtingsverslag|diagnose|teruggelezen|eigen server)\b/i,
    // The admin is addressed as je throughout.
    /\b(u|uw|alstublieft)\b/i,
  ],
};

/** Texts that may break a rule. This list may only become shorter. */
const ALLOWED: string[] = [];

function textsOf(language: string): [string, string][] {
  const parsed = parseMessagesText(readFileSync(resolve(`locales/${language}.yml`), 'utf8'), 'YAML');
  const own = Object.entries(generateChromeMessages(parsed)).map(([key, { message }]) => [key, message] as const);
  const recipes = language === 'en' ? RECIPES.flatMap((recipe) => Object.entries(recipeTexts(recipe))) : [];
  return [...own, ...recipes].map(([key, text]) => [key, text]);
}

/** Returns the sentences of a text, in each of its plural forms. */
function sentences(text: string): string[] {
  return text.split(' | ').flatMap((form) => form.split(/(?<=[.!?:])\s+/));
}

function faultsOf(language: string, text: string): string[] {
  const banned = [...NOWHERE, ...(BANNED[language] ?? [])].filter((pattern) => pattern.test(text)).map(String);
  const long = sentences(text).filter((sentence) => sentence.split(/\s+/).length > MAX_WORDS);
  return [...banned, ...long.map((sentence) => `over ${MAX_WORDS} words: ${sentence}`)];
}

describe.each(['en', 'de', 'nl'])('%s', (language) => {
  it('has no text that breaks the rules of docs/brand.md', () => {
    const faults = textsOf(language)
      .filter(([key]) => !ALLOWED.includes(key))
      .flatMap(([key, text]) => faultsOf(language, text).map((fault) => `${key}: ${fault} in: ${text}`));
    expect(faults).toEqual([]);
  });
});

it('allows ten exceptions at most, and only texts that need it', () => {
  const needed = textsOf('en').filter(([key, text]) => ALLOWED.includes(key) && faultsOf('en', text).length > 0);
  expect(needed.map(([key]) => key).toSorted()).toEqual(ALLOWED.toSorted());
  expect(ALLOWED.length).toBeLessThanOrEqual(10);
});
