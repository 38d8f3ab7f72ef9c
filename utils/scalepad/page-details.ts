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

export interface FormDetails {
  /** Its labels and buttons, without any value. `node scripts/run.mjs compare-page` reads it (docs/first-tenant.md). */
  text: string;
  /** It is not recognised at all, and has a field for a secret: other pages that name HaloPSA have filters. */
  isUnknownForm: boolean;
}

/**
 * Returns the details of a form that seems to be HaloPSA's and is not recognised in full; null where there is none, or
 * where all of it is recognised.
 */
export function formDetails(document: Document): FormDetails | null {
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
  return {
    text: JSON.stringify(report, null, 2),
    isUnknownForm: !form && visible.some((field) => native(field, 'type') === 'password'),
  };
}

function wordsOf(button: Element): string {
  const text = button instanceof HTMLInputElement ? button.value : flatTexts(button).join(' ');
  return text.replace(/\s+/gu, ' ').trim();
}
