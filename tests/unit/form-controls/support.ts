import { vi } from 'vitest';
import { formControlsIn } from '@/utils/form-controls/form-control';
import { scanControls } from '@/utils/form-controls/scan';
import type { ControlSelectors, FormControl, LabelledControl, WriteContext } from '@/utils/form-controls/types';
import { CONTROL_SELECTORS } from '@/utils/halo/selectors';
import { normaliseLabel } from '@/utils/recipe/normalise';

export const markup: ControlSelectors = CONTROL_SELECTORS;

/**
 * Gives the elements of happy-dom, which lays nothing out, a size, so that they count as visible. What the test hides by
 * `hidden` or `display: none` has none, what has `data-line` is so many lines further down. That the real rules of sight hold is tested in browsers.
 */
export function layOut(): void {
  const isHidden = (el: Element): boolean =>
    el.closest('[hidden], [style*="display: none"], [style*="display:none"]') !== null;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const line = Number(this.closest('[data-line]')?.getAttribute('data-line') ?? 0);
    return isHidden(this) ? new DOMRect(0, 0, 0, 0) : new DOMRect(10, 10 + line * 30, 100, 20);
  });
  vi.spyOn(Element.prototype, 'checkVisibility').mockImplementation(function (this: Element) {
    return this.isConnected && !isHidden(this);
  });
}

/** happy-dom does not know the words of an option, which are its label attribute or else its text. */
Object.defineProperty(HTMLOptionElement.prototype, 'label', {
  configurable: true,
  get(this: HTMLOptionElement) {
    return this.getAttribute('label') ?? this.text;
  },
});

/** Nor does it know the editing command that types a text over what is selected in the field that has the focus. */
Object.defineProperty(Object.getPrototypeOf(document), 'execCommand', {
  configurable: true,
  value(_: string, __: boolean, text: string) {
    const field = document.activeElement;
    if (!(field instanceof HTMLInputElement)) return false;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    return field.dispatchEvent(new Event('input', { bubbles: true }));
  },
});

/** Puts markup into the document. */
export function show(html: string): void {
  document.body.innerHTML = html;
}

/** All controls that are found, with `sought` as labels that any element may contain. */
export function scan(...sought: string[]): LabelledControl[] {
  const keys = new Set(sought.map(normaliseLabel));
  return scanControls(document.body, markup, (key) => keys.has(key));
}

/** What was found as label and kind, and where one is given, the id of the control's element. */
export function found(...sought: string[]): string[] {
  return scan(...sought).map(({ label, control: unit }) => {
    const id = unit.inputs[0]?.id || unit.root.id;
    return id ? `${label} → ${unit.kind} #${id}` : `${label} → ${unit.kind}`;
  });
}

/** The only control of the document, without its label. */
export function onlyUnit(): FormControl {
  const [unit, ...more] = formControlsIn(document.body, markup);
  if (!unit || more.length > 0) throw new Error(`${more.length + (unit ? 1 : 0)} controls instead of one`);
  return unit;
}

/** What a write needs, with nothing known of the page's selects and no way into the page's world. */
export function context(more: Partial<WriteContext> = {}): WriteContext {
  return { signal: new AbortController().signal, ...more };
}

/** The events that reach an element, in order. */
export function heard(selector: string, ...types: string[]): string[] {
  const observed: string[] = [];
  for (const type of types) document.querySelector(selector)?.addEventListener(type, () => observed.push(type));
  return observed;
}
