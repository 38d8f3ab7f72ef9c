import { readFileSync } from 'node:fs';
import { createI18n as library } from '@wxt-dev/i18n';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { stub } from '../stub';

let createI18n: typeof import('@/utils/page-i18n').createI18n;

// Loads the module again, so that no test uses the texts that another one read.
beforeEach(async () => {
  vi.resetModules();
  ({ createI18n } = await import('@/utils/page-i18n'));
});

const LANGUAGES = ['en', 'de', 'nl'];

test.each(LANGUAGES)('the texts in pages are those of the library: %s', (language) => {
  const messages = generateChromeMessages(parseMessagesText(readFileSync(`locales/${language}.yml`, 'utf8'), 'YAML'));
  stub(fakeBrowser.i18n, 'getMessage').mockImplementation((key: string, substitutions: string[] = []) =>
    (messages[key]?.message ?? '').replace(/\$(\d)/g, (_all, digit) => substitutions[Number(digit) - 1] ?? ''),
  );
  const ask = (t: unknown) => (t as (...args: unknown[]) => string)(...args);
  let args: unknown[] = [];
  for (const key of Object.keys(messages)) {
    const forms = (messages[key]?.message ?? '').split(' | ').length;
    // Tries no count, and each count with its own plural form. A text with more bars has no plural forms.
    for (const count of forms > 3 ? [undefined] : [undefined, 0, 1, 2, 7])
      for (const substitutions of [undefined, ['first', 'second', '3']]) {
        args = [key.replaceAll('_', '.'), count, substitutions];
        expect(ask(createI18n().t), String(args)).toBe(ask(library().t));
      }
  }
});

test('a missing text is empty', () => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('');
  expect(createI18n().t('no.such.text')).toBe('');
  expect(createI18n().t('no.such.text', 2)).toBe('');
});

test('a text that was read once is available after the extension context is invalidated, with other values', () => {
  const getMessage = vi.spyOn(fakeBrowser.i18n, 'getMessage') as ReturnType<typeof vi.fn>;
  getMessage.mockImplementation(
    (_key: string, substitutions: string[]) => `Use ${substitutions[0]} for ${substitutions[1]}`,
  );
  const { t } = createI18n();
  expect(t('guide.useLabel', ['Tickets', 'Can view'])).toBe('Use Tickets for Can view');
  getMessage.mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(t('guide.useLabel', ['Assets', 'Level'])).toBe('Use Assets for Level');
  expect(() => t('guide.youSaid', ['Assets'])).toThrow('invalidated');
});
