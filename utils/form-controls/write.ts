import { contains, documentOf, matches, native } from '@/utils/dom/native';
import { isVisible, labelsBeside } from '@/utils/dom/visible';
import { nextFrame, until } from '@/utils/dom/wait';
import { clearSelect } from './clear';
import { radioLabel } from './form-control';
import { matchesTarget, optionQueryFor, VALUE_TIMEOUT_MS, type WantOption, waitForValue } from './matches-target';
import { writeNativeSelect } from './native-select';
import { sendKey } from './press';
import { isMulti, radioWords, readControl } from './read';
import { changes, restore } from './restore';
import { chooseInSelect, removeFromSelect } from './select';
import { activeOption } from './select-menu';
import { writeTextField } from './text-field';
import type {
  CheckboxStrategy,
  ControlSelectors,
  FormControl,
  OptionQuery,
  Reading,
  TargetValue,
  WriteContext,
  WriteResult,
} from './types';

/**
 * Writes one control as a user would and reads it back; gives ok only when the control then says what was wanted. What
 * a failed or aborted write has changed is put back, or named where that fails.
 * The page may replace the control meanwhile; the caller finds it again and reads it once more.
 * Throws the signal's reason when aborted. Sources: docs/halo-ui.md 3.1, 3.2.
 */
export async function writeControl(
  unit: FormControl,
  want: TargetValue,
  markup: ControlSelectors,
  context: WriteContext,
): Promise<WriteResult> {
  const before = readControl(unit, markup);
  if (matchesTarget(before, want)) return { ok: true };
  if (before.locked) return { ok: false, reason: 'locked' };
  context.signal.throwIfAborted();
  const write = (what: TargetValue, by: WriteContext) => writeKind(unit, what, markup, by);
  try {
    const result = await write(want, context);
    if (result.ok || result.reason === 'came-late') return result;
    if (!(await changes(unit, before, markup, context))) return result;
    if (matchesTarget(readControl(unit, markup), want)) return { ok: true };
    const stuckAt = await restore(unit, before, markup, (what) => write(what, context));
    return stuckAt === null ? result : { ...result, stuckAt };
  } catch (error) {
    const unaborted = { ...context, signal: new AbortController().signal };
    const isOurs = (await changes(unit, before, markup, unaborted)) && !matchesTarget(readControl(unit, markup), want);
    if (isOurs) await restore(unit, before, markup, (what) => write(what, unaborted));
    throw error;
  }
}

async function writeKind(
  unit: FormControl,
  want: TargetValue,
  markup: ControlSelectors,
  context: WriteContext,
): Promise<WriteResult> {
  switch (unit.kind) {
    case 'text':
      return want.kind === 'text' ? writeTextField(unit, want, markup, context) : wrongKind;
    case 'checkbox':
    case 'switch':
      return want.kind === 'flag' ? writeBox(unit, want.on, markup, context) : wrongKind;
    case 'radio':
      return isOption(want) ? writeRadio(unit, optionQueryFor(want), markup, context) : wrongKind;
    case 'native-select':
      return want.kind === 'text' ? wrongKind : writeNativeSelect(unit, want, markup, context);
    case 'select':
      if (want.kind === 'clear') return clearSelect(unit, markup, context);
      return isOption(want) ? writeSelect(unit, want, markup, context) : wrongKind;
    case 'view':
      return { ok: false, reason: 'locked' };
  }
}

const wrongKind: WriteResult = { ok: false, reason: 'wrong-kind' };

function isOption(want: TargetValue): want is WantOption {
  return want.kind !== 'text' && want.kind !== 'clear';
}

function writeSelect(
  unit: FormControl,
  want: WantOption,
  markup: ControlSelectors,
  context: WriteContext,
): Promise<WriteResult> {
  const takesMany = want.kind === 'add' || want.kind === 'remove';
  if (isMulti(unit) && !takesMany) return Promise.resolve(wrongKind);
  if (want.kind === 'remove') return removeFromSelect(unit, optionQueryFor(want), markup, context);
  return chooseInSelect(unit, optionQueryFor(want), markup, context);
}

/**
 * A box that is set by its property looks ticked while React's state stays as it was, so it is clicked. A page may show
 * that late: the second press comes only when nothing can come of the first any more, or both would count.
 */
async function writeBox(
  unit: FormControl,
  on: boolean,
  markup: ControlSelectors,
  context: WriteContext,
): Promise<WriteResult> {
  const input = unit.inputs[0] as HTMLElement;
  const want: TargetValue = { kind: 'flag', on, yes: [], no: [], same: Object.is };
  const faces = { box: input, label: faceOf(input) };
  const memory = context.boxes ?? { way: 'box' };
  const ways = WAYS_OF_BOXES.filter((way) => faces[way]).sort((a, b) => +(b === memory.way) - +(a === memory.way));
  let result: WriteResult = { ok: false, reason: 'not-kept' };
  for (const way of ways) {
    const wasBetween = readControl(unit, markup).on === null;
    faces[way]?.click();
    // A box in between becomes either of the two first.
    if (wasBetween && !matchesTarget(await settled(unit, markup, context), want)) faces[way]?.click();
    result = await waitForValue(unit, want, markup, context);
    if (!result.ok) continue;
    memory.way = way;
    return result;
  }
  return result;
}

const WAYS_OF_BOXES: readonly CheckboxStrategy[] = ['box', 'label'];

/** The visible label that draws a box. */
function faceOf(input: HTMLElement): HTMLElement | undefined {
  return labelsBeside(input).find((label): label is HTMLElement => label instanceof HTMLElement && isVisible(label));
}

/** What a box in between says once it has left that state. */
async function settled(unit: FormControl, markup: ControlSelectors, { signal }: WriteContext): Promise<Reading> {
  await until(() => readControl(unit, markup).on !== null, { within: VALUE_TIMEOUT_MS, signal });
  return readControl(unit, markup);
}

async function writeRadio(
  unit: FormControl,
  { texts, same }: OptionQuery,
  markup: ControlSelectors,
  context: WriteContext,
): Promise<WriteResult> {
  const labelled = unit.inputs.map((input) => {
    const label = radioLabel(input);
    return { input, text: label ? radioWords(label, markup) : '' };
  });
  for (const text of texts) {
    const hits = labelled.filter((radio) => same(radio.text, text));
    if (hits.length > 1) return { ok: false, reason: 'two-options' };
    const [hit] = hits;
    if (!hit) continue;
    if (matches(hit.input, ':disabled, [aria-disabled="true"]')) return { ok: false, reason: 'locked' };
    const chosen: TargetValue = { kind: 'option', texts: [text], same };
    hit.input.click();
    const result = await waitForValue(unit, chosen, markup, context);
    return result.ok || !(await moveTo(unit, hit.input, context))
      ? result
      : waitForValue(unit, chosen, markup, context);
  }
  return { ok: false, reason: 'no-such-option', options: labelled.map((radio) => radio.text) };
}

/** Moves to one of a list or group by the arrows, from its top, for those that do not listen to a press. */
async function moveTo({ root, inputs }: FormControl, input: HTMLElement, { signal }: WriteContext): Promise<boolean> {
  const doc = documentOf(root);
  const place = [root, ...inputs].find((el) => el.tabIndex >= 0);
  if (!place || input instanceof HTMLInputElement) return false;
  const at = () => (contains(root, native(doc, 'activeElement')) ? (native(doc, 'activeElement') ?? place) : place);
  const isThere = () => native(doc, 'activeElement') === input || activeOption(at()) === input;
  const returnTo = native(doc, 'activeElement');
  place.focus({ preventScroll: true });
  sendKey(at(), 'Home');
  for (let step = 0; step < inputs.length && !isThere(); step += 1) {
    await nextFrame(signal);
    sendKey(at(), 'ArrowDown');
  }
  const arrived = isThere();
  if (arrived) sendKey(at(), ' ');
  if (returnTo instanceof HTMLElement) returnTo.focus({ preventScroll: true });
  return arrived;
}
