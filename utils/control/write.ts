import { textPieces } from './label-text';
import { isMulti, readUnit } from './read';
import { chooseInSelect, clearSelect, removeFromSelect } from './select';
import type { Markup, Reading, Sought, Unit, Want, WriteContext, WriteResult } from './types';
import { radioLabel } from './units';
import { isVisible, labelsBeside } from './visible';
import { nextFrame, until } from './wait';

/** How long a control may take to show what was done to it. */
const SHOWS_WITHIN = 600;

/**
 * Writes one control as a user would and reads it back; gives ok only when the control then says what was wanted.
 * The page may replace the control meanwhile; the caller finds it again and reads it once more.
 * Throws the signal's reason when aborted. Sources: knowledge peers A5, halo-ui 3.
 */
export async function writeUnit(unit: Unit, want: Want, markup: Markup, context: WriteContext): Promise<WriteResult> {
  const before = readUnit(unit, markup);
  if (satisfies(before, want)) return { ok: true };
  if (before.locked) return { ok: false, reason: 'locked' };
  context.signal.throwIfAborted();
  switch (unit.kind) {
    case 'text':
      return want.kind === 'text' ? writeText(unit, want.text, markup, context) : wrongKind;
    case 'checkbox':
    case 'switch':
      return want.kind === 'flag' ? writeBox(unit, want.on, markup, context) : wrongKind;
    case 'radio':
      return isOption(want) ? writeRadio(unit, soughtBy(want), markup, context) : wrongKind;
    case 'native-select':
      return isOption(want) ? writeNativeSelect(unit, soughtBy(want), markup, context) : wrongKind;
    case 'select':
      if (want.kind === 'clear') return clearSelect(unit, markup, context);
      return isOption(want) ? writeSelect(unit, want, markup, context) : wrongKind;
    case 'view':
      return { ok: false, reason: 'locked' };
  }
}

/** Whether a reading already is what is wanted. */
export function satisfies(now: Reading, want: Want): boolean {
  switch (want.kind) {
    case 'text':
      return now.text !== null && now.text.trim() === want.text.trim();
    case 'flag':
      return now.on === null ? isOneOf(now.text, soughtBy(want)) : now.on === want.on;
    case 'option':
      return isOneOf(now.text, soughtBy(want));
    case 'add':
      return now.texts.some((text) => isOneOf(text, soughtBy(want)));
    case 'clear':
      return now.text === null;
    case 'remove':
      return !now.texts.some((text) => isOneOf(text, soughtBy(want)));
  }
}

/** What is wanted of a control that offers options. */
type WantOption = Exclude<Want, { kind: 'text' | 'clear' }>;

const wrongKind: WriteResult = { ok: false, reason: 'wrong-kind' };

function isOption(want: Want): want is WantOption {
  return want.kind !== 'text' && want.kind !== 'clear';
}

function isOneOf(text: string | null, { texts, same }: Sought): boolean {
  return text !== null && texts.some((one) => same(text, one));
}

function soughtBy(want: WantOption): Sought {
  const { same } = want;
  if (want.kind === 'flag') return { texts: want.on ? want.yes : want.no, same };
  return { texts: want.kind === 'option' ? want.texts : [want.text], same };
}

function writeSelect(unit: Unit, want: WantOption, markup: Markup, context: WriteContext): Promise<WriteResult> {
  const takesMany = want.kind === 'add' || want.kind === 'remove';
  if (isMulti(unit) && !takesMany) return Promise.resolve(wrongKind);
  if (want.kind === 'remove') return removeFromSelect(unit, soughtBy(want), markup, context);
  return chooseInSelect(unit, soughtBy(want), markup, context);
}

async function shows(unit: Unit, want: Want, markup: Markup, context: WriteContext): Promise<WriteResult> {
  const seen = await until(() => satisfies(readUnit(unit, markup), want), {
    within: SHOWS_WITHIN,
    signal: context.signal,
  });
  return seen ? { ok: true } : { ok: false, reason: 'not-kept' };
}

/**
 * React listens to the value setter on the element itself, so the prototype's setter is used, then `input`, `change`
 * and `focusout` (which React takes for blur). Where that does not stay, typing through the editing command does.
 */
async function writeText(unit: Unit, text: string, markup: Markup, context: WriteContext): Promise<WriteResult> {
  const input = unit.inputs[0] as HTMLInputElement | HTMLTextAreaElement;
  setText(input, text);
  await nextFrame(context.signal);
  const want: Want = { kind: 'text', text };
  if (satisfies(readUnit(unit, markup), want)) return { ok: true };
  const focused = input.ownerDocument.activeElement;
  input.focus({ preventScroll: true });
  input.select();
  input.ownerDocument.execCommand('insertText', false, text);
  input.dispatchEvent(new Event('change', { bubbles: true }));
  if (focused instanceof HTMLElement && focused !== input) focused.focus({ preventScroll: true });
  return shows(unit, want, markup, context);
}

function setText(input: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const prototype = input instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}

/** A box that is set by its property looks ticked while React's state stays as it was, so it is clicked. */
async function writeBox(unit: Unit, on: boolean, markup: Markup, context: WriteContext): Promise<WriteResult> {
  const input = unit.inputs[0] as HTMLElement;
  const want: Want = { kind: 'flag', on, yes: [], no: [], same: Object.is };
  input.click();
  const result = await shows(unit, want, markup, context);
  if (result.ok) return result;
  const face = labelsBeside(input).find(
    (label): label is HTMLElement => label instanceof HTMLElement && isVisible(label),
  );
  if (!face || satisfies(readUnit(unit, markup), want)) return result;
  face.click();
  return shows(unit, want, markup, context);
}

async function writeRadio(
  unit: Unit,
  { texts, same }: Sought,
  markup: Markup,
  context: WriteContext,
): Promise<WriteResult> {
  const labelled = unit.inputs.map((input) => {
    const label = radioLabel(input);
    return { input, text: (label && textPieces(label)[0]) ?? '' };
  });
  for (const text of texts) {
    const hits = labelled.filter((radio) => same(radio.text, text));
    if (hits.length > 1) return { ok: false, reason: 'two-options' };
    const [hit] = hits;
    if (!hit) continue;
    hit.input.click();
    return shows(unit, { kind: 'option', texts: [text], same }, markup, context);
  }
  return { ok: false, reason: 'no-such-option', options: labelled.map((radio) => radio.text) };
}

async function writeNativeSelect(
  unit: Unit,
  { texts, same }: Sought,
  markup: Markup,
  context: WriteContext,
): Promise<WriteResult> {
  const select = unit.inputs[0] as HTMLSelectElement;
  const options = [...select.options];
  for (const text of texts) {
    const hits = options.filter((option) => same(option.label, text));
    if (hits.length > 1) return { ok: false, reason: 'two-options' };
    const [hit] = hits;
    if (!hit) continue;
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, hit.value);
    select.dispatchEvent(new Event('input', { bubbles: true }));
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return shows(unit, { kind: 'option', texts: [text], same }, markup, context);
  }
  return { ok: false, reason: 'no-such-option', options: options.map((option) => option.label) };
}
