import type { TextField } from './fields';

/** The field's own setter, before any framework's: React keeps one on the element that would swallow the change. */
function nativeSetter(field: TextField): (value: string) => void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  if (!setter) throw new Error('This browser has no value setter');
  return (value) => setter.call(field, value);
}

/** Writes as typing would: the value, then input, change and the events of leaving the field. Never submits. */
export function writeText(field: TextField, value: string): void {
  nativeSetter(field)(value);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  field.dispatchEvent(new FocusEvent('blur'));
  field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}

/**
 * Resolves when the page has had time to draw. A page in a background tab draws no frames and has its timers slowed
 * down, so there it is a few turns of the event loop, in which frameworks do their work.
 */
export async function nextFrame(document: Document): Promise<void> {
  if (document.hidden) {
    for (let turn = 0; turn < 3; turn += 1) await nextTurn();
    return;
  }
  await new Promise<void>((resolve) => {
    const late = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(late);
      resolve();
    });
  });
  await nextTurn();
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
