import { browser } from 'wxt/browser';

/**
 * Stands in for `@wxt-dev/i18n` in the scripts that run in pages (wxt.config.ts), which carry each byte on every load: the
 * same texts without what only a developer reads and without the named gaps, which ours do not use. A test holds it to the
 * library's own answers. `t` takes a key with dots, then a count or the gaps' values or both, and gives the text in the
 * browser's language, in the form for that count; empty where there is none. Throws when the extension is gone.
 */
export function createI18n() {
  return {
    t(key: string, ...given: (number | readonly string[] | undefined)[]): string {
      const count = given.find((one) => typeof one === 'number');
      const gaps = given.find((one) => typeof one === 'object') ?? (count === undefined ? [] : [String(count)]);
      const text = browser.i18n.getMessage(key.replaceAll('.', '_') as never, gaps as string[]);
      if (count === undefined) return text;
      const forms = text.split(' | ');
      // One form; one and many; or none, one and many.
      const few = forms.length === 2 ? Number(count !== 1) : Math.min(count, 2);
      return forms[forms.length === 1 ? 0 : few] ?? '';
    },
  };
}
