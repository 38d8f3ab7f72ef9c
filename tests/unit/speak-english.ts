import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { stub } from './stub';

const messages = generateChromeMessages(parseMessagesText(readFileSync(resolve('locales/en.yml'), 'utf8'), 'YAML'));

/** Makes the fake browser return the English texts of the product. Throws for an unknown key. */
export function speakEnglish(): void {
  stub(fakeBrowser.i18n, 'getMessage').mockImplementation((key: string, substitutions: string[] = []) => {
    // The recipes' sentences come from the recipes themselves.
    if (key.startsWith('recipe_')) return '';
    const text = messages[key]?.message;
    if (text === undefined) throw new Error(`No text for ${key}`);
    return text.replace(/\$(\d)/g, (_all, digit) => substitutions[Number(digit) - 1] ?? '');
  });
}
