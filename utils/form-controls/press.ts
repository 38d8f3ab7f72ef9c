import { attributeOf, closest, documentOf, native, rectOf, textOf } from '@/utils/dom/native';

/** The events of one press of the main mouse button, in the order in which a browser sends them. */
const PRESS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const;
type PressEvent = (typeof PRESS)[number];

/** Buttons that belong to the admin: their text begins with one of these words. */
const ADMIN_ONLY = /^\s*(?:save|submit|edit|generate|delete|connect)\b/iu;
const BUTTON = 'button, a[href], [role="button"], [role="link"], input[type="submit"], input[type="button"]';
/** A control of a form that is a button too: its text is its value, or that of its label. */
const CONTROL =
  '[aria-haspopup], [aria-expanded], [role="combobox"], [role="option"], [role="tab"], [role="switch"], [role="checkbox"], [role="radio"]';

/** Checks whether an element is, or is in, a button that only the admin presses: Save, Edit, Generate, Delete, Connect. */
export function isAdminOnly(el: Element): boolean {
  const button = closest<HTMLElement>(el, BUTTON);
  if (!button || closest(el, CONTROL)) return false;
  return [textOf(button), attributeOf(button, 'value'), attributeOf(button, 'aria-label')].some(
    (text) => text !== null && ADMIN_ONLY.test(text),
  );
}

/**
 * Sends the events of a press to an element; nothing to a button that only the admin presses. They are untrusted, as
 * all script events are, so the caller reads back the result. Lists open only on the whole sequence, react-select on mousedown (docs/halo-ui.md 3.2).
 */
export function press(el: Element, events: readonly PressEvent[] = PRESS): void {
  if (isAdminOnly(el)) return;
  const view = native(documentOf(el), 'defaultView');
  const box = rectOf(el);
  const init = {
    bubbles: true,
    cancelable: true,
    composed: true,
    button: 0,
    detail: 1,
    clientX: box.left + box.width / 2,
    clientY: box.top + box.height / 2,
    view,
  };
  for (const type of events) {
    const down = type === 'pointerdown' || type === 'mousedown';
    if (type.startsWith('pointer')) {
      el.dispatchEvent(
        new PointerEvent(type, { ...init, buttons: down ? 1 : 0, pointerId: 1, isPrimary: true, pointerType: 'mouse' }),
      );
    } else if (type === 'click' && el instanceof HTMLElement) {
      // The element's own click also runs what the browser does by default: follow a link, tick a box.
      el.click();
    } else {
      el.dispatchEvent(new MouseEvent(type, { ...init, buttons: down ? 1 : 0 }));
    }
  }
}

/**
 * Sends one key to an element. Never Escape, which leaves Halo's form, and never Tab, which chooses the highlighted
 * option.
 */
export function sendKey(el: Element, key: 'ArrowDown' | 'ArrowUp' | 'Enter' | 'Home' | 'Backspace' | ' '): void {
  const codes = { ArrowDown: 40, ArrowUp: 38, Enter: 13, Home: 36, Backspace: 8, ' ': 32 };
  const init = {
    key,
    code: key === ' ' ? 'Space' : key,
    keyCode: codes[key],
    which: codes[key],
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  el.dispatchEvent(new KeyboardEvent('keydown', init));
  el.dispatchEvent(new KeyboardEvent('keyup', init));
}
