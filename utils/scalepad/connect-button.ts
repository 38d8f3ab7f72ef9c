import { flatContains, flatElements, flatParent, flatTexts } from '@/utils/dom/flat-tree';
import { attributeOf, bodyOf, closest, matches } from '@/utils/dom/native';
import { isVisible } from '@/utils/dom/visible';
import type { FieldLabels } from '@/utils/fill-outcome';
import { normaliseLabel } from '../recipe/normalise';
import { regionOf } from './detect-form';
import { findForm } from './form';
import { CONNECT, DISABLED, DISTINCTIVE_FIELDS, FORM_REGIONS, INVALID_FORM, OWN_REGIONS, PRESSABLE } from './selectors';

/**
 * Returns whether this event is the admin's own press of the HaloPSA form's button: a click on it, or the form's submit
 * (Enter in a field). Returns false for a press by a script, and for one that the browser stops because a field is not
 * valid.
 */
export function isConnectPress(event: Event, document: Document, labels: FieldLabels): boolean {
  if (!event.isTrusted) return false;
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return false;
  if (event.type === 'submit') {
    const field = findForm(document, labels).fields.get(DISTINCTIVE_FIELDS[0])?.[0];
    return field !== undefined && flatContains(target, field);
  }
  const button = connectButtons(document, labels).find((one) => flatContains(one, target));
  if (!button) return false;
  const form = closest<HTMLFormElement>(button, INVALID_FORM);
  return form === null || form.noValidate;
}

/** Returns the form's own button, and its words; null where it is ambiguous. */
export function connectButton(document: Document, labels: FieldLabels): { element: HTMLElement; text: string } | null {
  const [element, ...others] = connectButtons(document, labels).filter(isVisible);
  if (!(element instanceof HTMLElement) || others.length > 0) return null;
  const text = element instanceof HTMLInputElement ? element.value : flatTexts(element).join('');
  return { element, text: text.replace(/\s+/gu, ' ').trim() };
}

/** Returns whether the form's button is there and cannot be pressed. */
export function isConnectDisabled(document: Document, labels: FieldLabels): boolean {
  const buttons = connectButtons(document, labels);
  return buttons.length > 0 && buttons.every((button) => matches(button, DISABLED));
}

/** Returns the form's own box: its dialog, its form element, or the smallest box around it; null when that is the page. */
export function ownRegion(document: Document, labels: FieldLabels): Element | null {
  const { box } = findForm(document, labels);
  if (!box) return null;
  for (const selector of OWN_REGIONS) {
    const region = closest(box, selector);
    if (region) return region;
  }
  const isPage = box === bodyOf(document) || FORM_REGIONS.some((selector) => matches(box, selector));
  return isPage ? null : box;
}

/** Returns the form's own buttons: those nearest around its fields. Another vendor's form has one of the same name. */
function connectButtons(document: Document, labels: FieldLabels): Element[] {
  const { box: inner } = findForm(document, labels);
  const region = inner && regionOf(inner);
  for (let box = inner; box; box = flatParent(box)) {
    const buttons = [...flatElements(box, PRESSABLE)].filter((button) => CONNECT.test(nameOf(button)));
    if (buttons.length > 0) return buttons;
    if (box === region) break;
  }
  return [];
}

function nameOf(button: Element): string {
  const text = button instanceof HTMLInputElement ? button.value : flatTexts(button).join('');
  return normaliseLabel(text) || normaliseLabel(attributeOf(button, 'aria-label') ?? '');
}
