import { readFileSync } from 'node:fs';
import { createI18n as library } from '@wxt-dev/i18n';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createI18n } from '@/utils/i18n-stub';

const LANGUAGES = ['en', 'de', 'nl'];

test.each(LANGUAGES)('the texts in pages are those of the library: %s', (language) => {
  const messages = generateChromeMessages(parseMessagesText(readFileSync(`locales/${language}.yml`, 'utf8'), 'YAML'));
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(((key: string, gaps: string[] = []) =>
    (messages[key]?.message ?? '').replace(/\$(\d)/g, (_all, place) => gaps[Number(place) - 1] ?? '')) as never);
  const ask = (t: unknown) => (t as (...args: unknown[]) => string)(...args);
  let args: unknown[] = [];
  for (const key of Object.keys(messages)) {
    const forms = (messages[key]?.message ?? '').split(' | ').length;
    // Without a count, then with each that has a form of its own; a text with other bars has no forms.
    for (const count of forms > 3 ? [undefined] : [undefined, 0, 1, 2, 7])
      for (const gaps of [undefined, ['first', 'second', '3']]) {
        args = [key.replaceAll('_', '.'), count, gaps];
        expect(ask(createI18n().t), String(args)).toBe(ask(library().t));
      }
  }
});

test('a text that is not there is empty', () => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('');
  expect(createI18n().t('no.such.text')).toBe('');
  expect(createI18n().t('no.such.text', 2)).toBe('');
});
