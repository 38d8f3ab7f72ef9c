import type { NavigationId } from '@/utils/setup/navigation-ids';

/**
 * The only file with selectors of ScalePad's page. Labels are in the recipe's form. From public guides of 2026-11;
 * ids and names of the fields are not known (docs/scalepad-ui.md 1.2), so none are used.
 */

/** Fields that a person types text into. */
export const TEXT_FIELDS =
  'input:not([type]), input[type="text"], input[type="password"], input[type="url"], input[type="email"], input[type="search"], textarea';

/** The part of the page that the form belongs to, nearest kind first. */
export const FORM_REGIONS = ['dialog, [role="dialog"], [role="alertdialog"]', 'main, [role="main"]'];

/** The element around one form, without any part of another one. */
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

/** Elements that may be a label next to or above a field that has none by markup. */
export const LABEL_LIKE = 'label, legend, dt, th, td, p, span, strong, b, div, h3, h4, h5, h6';

/** Inside a label, what is none of its words. */
export const NO_LABEL = 'button, [role="button"], svg, img, [role="tooltip"], input, textarea, select, script, style';

/** Inside a label, what begins another line: help below its words. */
export const NEXT_LINE = 'div, p, ul, ol, dl, table, section, br, hr, small';

/**
 * The addition at the end of a label that is no part of the name, normalised: what is before it, its words, what is
 * after it.
 */
export const REQUIRED_MARK = {
  before: /[\s*:,|([-]/u,
  words: ['required', 'optional', 'required field'],
  after: /[\s)\]]/u,
};

/** The vendor of our form, as each of its names on a page has it. */
export const VENDOR = /\bhalo(?:\s?psa)?\b/i;

/** A text about the connection with Halo, not about a customer or another thing with that word in its name. */
export const NAMES_HALO =
  /\bhalo\s?psa\b|\bhalo (?:integration|connection|sync|is|was|has)\b|\b(?:to|with) halo(?=$|[\s.,:;!]*$|[.,:;!])/i;

/** What is the form's own, and no part of the page around it: nearest kind first. */
export const OWN_REGIONS = ['dialog, [role="dialog"]', 'form'];

/** The fields that identify Halo's form: no other vendor needs these two together. */
export const DISTINCTIVE_FIELDS = ['resourceServer', 'authorisationServer'] as const;

/** A message by its role: it is about the whole page, wherever it is. */
export const ALERT = '[role^="alert"], [role="status"], [aria-live]:not([aria-live="off"]), output';

/**
 * Elements in which a page reports a result: alerts, toasts, banners. By role first; classes are common on many
 * sites.
 */
export const STATUS_TEXT = `${ALERT}, [class*="alert" i], [class*="toast" i], [class*="banner" i], [class*="notif" i], [class*="error" i], [class*="message" i]`;

/** A field that the page reports as wrong, and the element with the reason. */
export const WRONG_FIELD = '[aria-invalid="true"]';

/** Anything that a person presses as a button. */
export const PRESSABLE = 'button, [role="button"], input[type="submit"], input[type="button"]';

/**
 * The words on the form's own button, normalised. Connect now (guide A), Save HaloPSA Setup (guide B), Add Integration
 * (a SuperOps guide of the same time); the others are what such buttons are called elsewhere (docs/scalepad-ui.md 1.2).
 */
export const CONNECT =
  /^(?:(?:save and )?connect(?: now| halo ?psa)?|save(?: \S+)* setup|add integration|save|submit)$/u;

/** A button that cannot be pressed now. */
export const DISABLED = ':disabled, [disabled], [aria-disabled="true"]';

/** A field that the browser filled in by itself. */
export const BROWSER_FILLED = ':autofill';

/** A form that the browser itself refuses to send, with the reason next to the field. */
export const INVALID_FORM = 'form:invalid';

/** What a page says while it is still busy: no answer yet. */
export const STILL_BUSY =
  /^(?:connecting|saving|loading|working|please wait|validating|verifying|testing|checking)\b.{0,80}$/iu;

/** One row of a list by its markup. Text outside the row is about other integrations. */
export const ROW = 'li, tr, article, [role="row"], [role="listitem"]';

/** What leads to the form, normalised, in this order (docs/scalepad-ui.md 1.1). */
export const NAVIGATION: Record<NavigationId, string> = {
  integrations: 'integrations',
  addIntegration: 'add integration',
  haloPsa: 'halopsa',
};

/** Anything that a person clicks to get to another page. */
export const NAVIGABLE = 'a[href], button, [role="link"], [role="button"], [role="menuitem"], [role="tab"]';

/** What the extension never clicks: in a short text that names the element, one of these words. */
export const NEVER_CLICKED =
  /\b(?:connect|save|submit|delete|remove|edit|generate|disconnect|disable|authori[sz]e|sync)\w*/iu;

/** What submits a form, or belongs to one. */
export const IN_FORM = 'form, [role="form"], input, [type="submit"], [form]';

/** What screen readers skip. */
export const HIDDEN_FROM_READERS = '[aria-hidden="true"]';
