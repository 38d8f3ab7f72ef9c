import { bodyOf, call, documentOf, native } from '@/utils/dom/native';
import { nextFrame } from '@/utils/dom/wait';
import { setNativeValue, type TextField } from '@/utils/dom/write-text';
import { matchesTarget, waitForValue } from './matches-target';
import { readControl } from './read';
import type { ControlSelectors, FormControl, TargetValue, WriteContext, WriteResult } from './types';

/** A page corrects a typed text within this time. */
const CORRECTION_TIMEOUT_MS = 600;

/**
 * Writes a text field and reads it back after it was left, because some pages check or correct a field only then.
 * React listens to the value setter on the element itself, so the prototype's setter is used, then the events of typing
 * and leaving. Where that does not stay, typing through the editing command does (docs/halo-ui.md 3.1).
 * Writes nothing if the text is longer than the field accepts. Throws the signal's reason when aborted.
 */
export async function writeTextField(
  control: FormControl,
  target: Extract<TargetValue, { kind: 'text' }>,
  markup: ControlSelectors,
  context: WriteContext,
): Promise<WriteResult> {
  const input = control.inputs[0] as TextField;
  const { text } = target;
  if (input.maxLength >= 0 && text.length > input.maxLength) return { ok: false, reason: 'not-kept' };
  const hasText = () => (text === '' ? input.value === '' : matchesTarget(readControl(control, markup), target));
  setText(input, text);
  await nextFrame(context.signal);
  if (hasText()) return { ok: true };
  typeText(input, text);
  await nextFrame(context.signal);
  return hasText() ? { ok: true } : waitForValue(control, target, markup, context, CORRECTION_TIMEOUT_MS);
}

function setText(input: TextField, text: string): void {
  setNativeValue(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  // React uses focusout as blur; others listen to blur itself. The field keeps the focus if it has it.
  input.dispatchEvent(new FocusEvent('blur'));
  input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}

function typeText(input: TextField, text: string): void {
  const doc = documentOf(input);
  const focused = native(doc, 'activeElement');
  input.focus({ preventScroll: true });
  input.select();
  call<boolean>(doc, 'execCommand', text === '' ? 'delete' : 'insertText', false, text);
  input.dispatchEvent(new Event('change', { bubbles: true }));
  // It is read back after it was left: some fields revert to their earlier text then.
  if (focused !== input) input.blur();
  if (focused instanceof HTMLElement && focused !== input && focused !== bodyOf(doc)) {
    focused.focus({ preventScroll: true });
  }
}
