/** The only place with selectors of ScalePad's page. Labels come from the recipe's form. Seen 2026-11 in public guides;
 * ids and names of the fields are not known (docs/scalepad-ui.md 1.2), so none are used. */

/** Fields that a person types text into. */
export const TEXT_FIELDS =
  'input:not([type]), input[type="text"], input[type="password"], input[type="url"], input[type="email"], input[type="search"], textarea';

/** The part of the page that the form belongs to, nearest kind first. */
export const FORM_REGIONS = ['dialog, [role="dialog"], [role="alertdialog"]', 'main, [role="main"]'];

/** What holds one form as a whole, and no part of another one. */
export const WHOLE_FORM = 'form, [role="form"], dialog, [role="dialog"], [role="alertdialog"]';

/** What begins another part of a page. */
export const PART_START = 'h1, h2, h3, h4, h5, h6, [role="heading"], legend, hr, [role="separator"]';

/** Elements that name something other than by their text. */
export const NAMED = 'img[alt], [title], [aria-label]';

/** Attributes in which web components carry the label of the field inside them. */
export const HOST_NAMES = ['label', 'aria-label', 'accessible-name'];

export const LABEL = 'label';

/** Returns what finds the labels for an element with this id, a web component's own kind of label too. */
export function labelFor(id: string): string {
  return `[for="${CSS.escape(id)}"]`;
}

/** What may stand as a label beside or above a field that has none by markup. */
export const LABEL_LIKE = 'label, legend, dt, th, td, p, span, strong, b, div, h3, h4, h5, h6';

/** What a label says of its field at its end, normalised and no part of the name: what comes before it, its words, what comes after. */
export const REQUIRED_MARK = { before: /[\s*:,|([-]/u, words: ['required', 'optional'], after: /[\s)\]]/u };

/** The vendor of our form, as each of its names on a page has it. */
export const VENDOR = /\bhalo(?:\s?psa)?\b/i;

/** A text that speaks of the connection with Halo, and of no customer or other thing with that word in its name. */
export const NAMES_HALO =
  /\bhalo\s?psa\b|\bhalo (?:integration|connection|sync|is|was|has)\b|\b(?:to|with) halo(?=$|[\s.,:;!]*$|[.,:;!])/i;

/** What is the form's own, and no part of the page around it: nearest kind first. */
export const OWN_REGIONS = ['dialog, [role="dialog"]', 'form'];

/** What makes the form Halo's: no other vendor asks for these two together. */
export const DISTINCTIVE_FIELDS = ['resourceServer', 'authorisationServer'] as const;

/** A message by its role: it is of the whole page, wherever it stands. */
export const ALERT = '[role^="alert"], [role="status"], [aria-live]:not([aria-live="off"]), output';

/** Where a page says what came of something: alerts, toasts, banners. By role first; classes are how many sites do it. */
export const STATUS_TEXT = `${ALERT}, [class*="alert" i], [class*="toast" i], [class*="banner" i], [class*="notif" i], [class*="error" i], [class*="message" i]`;

/** A field that the page marks as wrong, and where it says why. */
export const WRONG_FIELD = '[aria-invalid="true"]';

/** Anything that a person presses as a button. */
export const PRESSABLE = 'button, [role="button"], input[type="submit"], input[type="button"]';

/**
 * The words on the form's own button, normalised. Connect now (guide A), Save HaloPSA Setup (guide B), Add Integration
 * (the same time's SuperOps guide); the others are what such buttons are called elsewhere (docs/scalepad-ui.md 1.2).
 */
export const CONNECT =
  /^(?:(?:save and )?connect(?: now| halo ?psa)?|save(?: \S+)* setup|add integration|save|submit)$/u;

/** A button that cannot be pressed now. */
export const ASLEEP = ':disabled, [disabled], [aria-disabled="true"]';

/** A field that the browser filled in by itself. */
export const BROWSER_FILLED = ':autofill';

/** A form that the browser itself refuses to send, and says why beside the field. */
export const INVALID_FORM = 'form:invalid';

/** What a page says while it is still at it: no answer yet. */
export const STILL_BUSY =
  /^(?:connecting|saving|loading|working|please wait|validating|verifying|testing|checking)\b.{0,80}$/iu;

/** One row of a list by its markup; beyond it stands what is said of others. */
export const ROW = 'li, tr, article, [role="row"], [role="listitem"]';
