import { readFileSync } from 'node:fs';
import { createI18n as library } from '@wxt-dev/i18n';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { stub } from '../stub';

let createI18n: typeof import('@/utils/page-i18n').createI18n;

// Each test begins in a new document: nothing was read yet.
beforeEach(async () => {
  vi.resetModules();
  ({ createI18n } = await import('@/utils/page-i18n'));
});

const LANGUAGES = ['en', 'de', 'nl'];

test.each(LANGUAGES)('the texts in pages are those of the library: %s', (language) => {
  const messages = generateChromeMessages(parseMessagesText(readFileSync(`locales/${language}.yml`, 'utf8'), 'YAML'));
  stub(fakeBrowser.i18n, 'getMessage').mockImplementation((key: string, gaps: string[] = []) =>
    (messages[key]?.message ?? '').replace(/\$(\d)/g, (_all, digit) => gaps[Number(digit) - 1] ?? ''),
  );
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

test('a text that was read once outlives the extension, with other values', () => {
  const getMessage = vi.spyOn(fakeBrowser.i18n, 'getMessage') as ReturnType<typeof vi.fn>;
  getMessage.mockImplementation((_key: string, gaps: string[]) => `Use ${gaps[0]} for ${gaps[1]}`);
  const { t } = createI18n();
  expect(t('guide.useLabel', ['Tickets', 'Can view'])).toBe('Use Tickets for Can view');
  getMessage.mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(t('guide.useLabel', ['Assets', 'Level'])).toBe('Use Assets for Level');
  expect(() => t('guide.youSaid', ['Assets'])).toThrow('invalidated');
});
