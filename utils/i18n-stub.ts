import { browser } from 'wxt/browser';

/**
 * Replaces `@wxt-dev/i18n` in scripts that run in pages (wxt.config.ts), where every byte is loaded with the page: the
 * same texts without developer warnings and named placeholders. A test compares it with the library. `t` takes a key
 * with dots, then a count or the placeholders' values or both, and returns the text in the browser's language, in the
 * plural form of that count; empty where there is none. Throws when the extension is gone.
 */
export function createI18n() {
  return {
    t(key: string, ...given: (number | readonly string[] | undefined)[]): string {
      const count = given.find((one) => typeof one === 'number');
      const gaps = given.find((one) => typeof one === 'object') ?? (count === undefined ? [] : [String(count)]);
      const text = browser.i18n.getMessage(key.replaceAll('.', '_') as never, gaps as string[]);
      if (count === undefined) return text;
      const forms = text.split(' | ');
      // One form; singular and plural; or none, one and many.
      const few = forms.length === 2 ? Number(count !== 1) : Math.min(count, 2);
      return forms[forms.length === 1 ? 0 : few] ?? '';
    },
  };
}
