import { call, documentOf, native } from './native';

export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** The events when a person types and leaves the field, in their order. */
const TYPING = ['input', 'change', 'blur', 'focusout'] as const;

/**
 * Writes as typing would, then leaves the field; never submits. Uses the browser's own editing command first, because
 * its events are trusted. Where the browser does not run it, sets the value and dispatches events, which a page can
 * distinguish. Returns whether the browser typed the text.
 */
export function writeText(field: TextField, text: string): boolean {
  const received = new Set<string>();
  const done = new AbortController();
  for (const type of TYPING) {
    field.addEventListener(type, (event) => (event.isTrusted || type !== 'input') && received.add(type), {
      capture: true,
      signal: done.signal,
    });
  }
  const isTyped = typeText(field, text) && received.has('input');
  if (!isTyped) {
    setNativeValue(field, text);
    received.delete('input');
  }
  field.blur();
  // In a window without the focus, leaving a field fires no events.
  for (const type of TYPING) if (!received.has(type)) field.dispatchEvent(eventOf(type));
  done.abort();
  return isTyped;
}

/** Sets the value by the browser's own setter. A framework may override the element's setter and ignore the change. */
export function setNativeValue(field: TextField, text: string): void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
}

/** Returns whether the browser ran the command in this very field, and in no other that the page put the focus on. */
function typeText(field: TextField, text: string): boolean {
  field.focus({ preventScroll: true });
  if (native(call<Node>(field, 'getRootNode') as Document | ShadowRoot, 'activeElement') !== field) return false;
  field.select();
  return call<boolean>(documentOf(field), 'execCommand', text === '' ? 'delete' : 'insertText', false, text);
}

/**
 * Sends the events of a key without a name around an input, for pages that listen to keys only. Neither Enter nor a
 * letter: no page treats it as a command.
 */
export function pressNoKey(field: TextField): void {
  const key = { bubbles: true, composed: true, cancelable: true, key: 'Unidentified' };
  field.dispatchEvent(new KeyboardEvent('keydown', key));
  field.dispatchEvent(eventOf('input'));
  field.dispatchEvent(new KeyboardEvent('keyup', key));
}

function eventOf(type: (typeof TYPING)[number]): Event {
  if (type === 'input') return new InputEvent(type, { bubbles: true, composed: true, inputType: 'insertText' });
  if (type === 'change') return new Event(type, { bubbles: true });
  return new FocusEvent(type, { bubbles: type === 'focusout', composed: true });
}
