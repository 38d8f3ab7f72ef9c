import { documentOf, native, rectOf } from '@/utils/dom/native';

/** The events of one press of the main mouse button, in the order in which a browser sends them. */
const PRESS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const;
type PressEvent = (typeof PRESS)[number];

/**
 * Sends the events of a press to an element. They are untrusted, as all script events are, so the caller reads back
 * what came of it. Lists open only on the whole sequence, react-select on mousedown (docs/halo-ui.md 3.2).
 */
export function press(el: Element, events: readonly PressEvent[] = PRESS): void {
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

/** Sends one key to an element. Never Escape, which leaves Halo's form, and never Tab, which takes the option under the highlight. */
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
