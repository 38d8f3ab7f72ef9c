import type { FieldLabels } from '../messages';
import { normaliseLabel } from '../recipe/normalise';
import { findFields } from './fields';
import { CONNECT, FORM_REGIONS, INVALID_FORM, PRESSABLE, TELLING } from './table';

/**
 * True when this event is the admin's own press of the HaloPSA form's button: a click on it, or the form's submit (Enter
 * in a field). A press that a script made is none, and none that the browser stops because a field is not as it must be.
 */
export function isConnectPress(event: Event, document: Document, fields: FieldLabels): boolean {
  if (!event.isTrusted) return false;
  const field = findFields(document, fields).get(TELLING[0])?.[0];
  const target = event.target instanceof Element ? event.target : null;
  if (!field || !target) return false;
  if (event.type === 'submit') return target.contains(field);
  const button = target.closest(PRESSABLE);
  if (button === null || !regionOf(field).contains(button) || !CONNECT.test(nameOf(button))) return false;
  const form = button.closest<HTMLFormElement>(INVALID_FORM);
  return form === null || form.noValidate;
}

function nameOf(button: Element): string {
  const text = button instanceof HTMLInputElement ? button.value : (button.textContent ?? '');
  return normaliseLabel(text) || normaliseLabel(button.getAttribute('aria-label') ?? '');
}

function regionOf(field: Element): Element {
  for (const selector of FORM_REGIONS) {
    const region = field.closest(selector);
    if (region) return region;
  }
  return field.ownerDocument.body;
}
