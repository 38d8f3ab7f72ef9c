import { flatContains, flatElements, flatTexts } from '@/utils/dom/flat-tree';
import { native } from '@/utils/dom/native';
import { isVisible } from '@/utils/dom/visible';
import { LEFT_OUT, PAGE_DETAILS } from '@/utils/page-details';
import { SCALEPAD_FORM } from '@/utils/recipe/builders';
import { connectButton } from './connect-button';
import { detectForm, namesHalo, regionOf } from './detect-form';
import { findFields, namesOf, visibleFields } from './fields';
import { PRESSABLE } from './selectors';

/** The form of HaloPSA has one field for each credential. A page with many more has a list, which may name people. */
const MAX_FIELDS = 12;
const MIN_FIELDS = 3;
/** A label or a button with more text may contain somebody's data. */
const MAX_TEXT_LENGTH = 40;

/**
 * Returns the labels and buttons of a form that seems to be HaloPSA's and is not recognised in full, without any value;
 * null where there is none, or where all of it is recognised. `node scripts/run.mjs compare-page` reads the text
 * (docs/first-tenant.md).
 */
export function formDetails(document: Document): string | null {
  const { form, fields: found } = detectForm(document, SCALEPAD_FORM);
  if (found.length === SCALEPAD_FORM.length && connectButton(document, SCALEPAD_FORM)) return null;
  const visible = visibleFields(document);
  const ours = [...findFields(document, SCALEPAD_FORM, visible).values()].flat();
  const anchor = ours[0] ?? visible[0];
  if (!anchor || !namesHalo(document, anchor)) return null;
  const region = regionOf(anchor);
  const fields = visible.filter((field) => flatContains(region, field));
  if (fields.length < MIN_FIELDS || fields.length > MAX_FIELDS) return null;
  const values = fields.map((field) => field.value.trim().toLowerCase()).filter((value) => value !== '');
  const isSafe = (text: string) =>
    text.length <= MAX_TEXT_LENGTH &&
    values.every((value) => !text.toLowerCase().includes(value) && !value.includes(text.toLowerCase()));
  const safe = (texts: string[]) => texts.map((text) => (isSafe(text) ? text : LEFT_OUT));
  const buttons = [...flatElements(region, PRESSABLE)].filter(isVisible).map(wordsOf);
  const report = {
    ...PAGE_DETAILS,
    site: 'scalepad',
    form,
    fields: fields.map((field) => ({
      labels: safe([...new Set(namesOf(field, visible))]),
      type: native(field, 'type'),
    })),
    buttons: safe(buttons.filter((text) => text !== '')).map((text) => ({ text })),
  };
  return JSON.stringify(report, null, 2);
}

/**
 * Returns whether a form that seems to be HaloPSA's is on the page, with a field for a secret, and is not recognised:
 * other pages that name HaloPSA have filters.
 */
export function isUnknownForm(document: Document): boolean {
  return (
    !detectForm(document, SCALEPAD_FORM).form &&
    visibleFields(document).some((field) => native(field, 'type') === 'password') &&
    formDetails(document) !== null
  );
}

function wordsOf(button: Element): string {
  const text = button instanceof HTMLInputElement ? button.value : flatTexts(button).join(' ');
  return text.replace(/\s+/gu, ' ').trim();
}
