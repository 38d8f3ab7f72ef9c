import { queryOne } from './native';

/** The attributes of the browsers' own translations: Chromium's on the page's root element, Edge's on each text. */
const TRANSLATED = 'html.translated-ltr, html.translated-rtl, [_msttexthash], font > font';

/** Returns whether the browser translated the page: its words are not the ones that the page was written with. */
export function isTranslated(document: Document): boolean {
  return queryOne(document, TRANSLATED) !== null;
}
