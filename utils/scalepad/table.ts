/** The only place with selectors of ScalePad's page. Labels come from the recipe's form. Seen 2026-11 in public guides;
 * ids and names of the fields are not known (facts §6.3), so none are used. */

/** Fields that a person types text into. */
export const TEXT_FIELDS =
  'input:not([type]), input[type="text"], input[type="password"], input[type="url"], input[type="email"], input[type="search"], textarea';

/** The part of the page that the form belongs to, nearest kind first. */
export const FORM_REGIONS = ['dialog, [role="dialog"]', 'main, [role="main"]'];

/** Elements that name something other than by their text. */
export const NAMED = 'img[alt], [title], [aria-label]';

/** What may stand as a label beside or above a field that has none by markup. */
export const LABEL_LIKE = 'label, legend, dt, th, td, p, span, strong, b, div, h3, h4, h5, h6';

/** The vendor of our form, as any visible name of it has it. */
export const VENDOR = /\bhalo(?:\s?psa)?\b/i;

/** What makes the form Halo's: no other vendor asks for these two together. */
export const TELLING = ['resourceServer', 'authorisationServer'] as const;
