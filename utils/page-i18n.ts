import { browser } from 'wxt/browser';

/** The placeholders that the browser inserts for the values, so that each text is read only once. */
const PLACEHOLDERS = Array.from({ length: 9 }, (_, at) => String.fromCharCode(0xe001 + at));
const PLACEHOLDER = /[\ue001-\ue009]/gu;

/** The texts that were read, by their key. */
const known = new Map<string, string>();

/**
 * Replaces `@wxt-dev/i18n` in scripts that run in pages (wxt.config.ts): the same texts, without developer warnings and
 * named placeholders. A text that was read once outlives the extension. A test compares it with the library. `t` needs
 * a key with dots, then a count or the placeholders' values or both, and returns the text in the browser's language, in
 * the plural form of that count; empty where there is none. Throws when the extension is invalidated and the text was
 * never read.
 */
export function createI18n() {
  return {
    t(key: string, ...args: (number | readonly string[] | undefined)[]): string {
      const count = args.find((one) => typeof one === 'number');
      const values = args.find((one) => typeof one === 'object') ?? (count === undefined ? [] : [String(count)]);
      const text = read(key).replace(PLACEHOLDER, (placeholder) => values[PLACEHOLDERS.indexOf(placeholder)] ?? '');
      if (count === undefined) return text;
      const forms = text.split(' | ');
      // One form; singular and plural; or none, one and many.
      const few = forms.length === 2 ? Number(count !== 1) : Math.min(count, 2);
      return forms[forms.length === 1 ? 0 : few] ?? '';
    },
  };
}

function read(key: string): string {
  const text = known.get(key) ?? browser.i18n.getMessage(key.replaceAll('.', '_') as never, PLACEHOLDERS);
  if (text) known.set(key, text);
  return text;
}
