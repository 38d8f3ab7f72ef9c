import { contains, documentOf, matches, native } from '@/utils/dom/native';
import { isVisible, labelsBeside } from '@/utils/dom/visible';
import { nextFrame, until } from '@/utils/dom/wait';
import { clearSelect } from './clear';
import { radioLabel } from './form-control';
import { matchesTarget, type OptionTarget, optionQueryFor, VALUE_TIMEOUT_MS, waitForValue } from './matches-target';
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
 * Writes one control as a user would and reads it back; ok only when the control then has the target value. Restores
 * what a failed or aborted write has changed, or reports it where that fails. The page may replace the control
 * meanwhile; the caller finds it again and reads it once more. Throws the signal's reason when aborted. Sources:
 * docs/halo-ui.md 3.1, 3.2.
 */
export async function writeControl(
  control: FormControl,
  target: TargetValue,
  markup: ControlSelectors,
  context: WriteContext,
): Promise<WriteResult> {
  const before = readControl(control, markup);
  if (matchesTarget(before, target)) return { ok: true };
  if (before.locked) return { ok: false, reason: 'locked' };
  context.signal.throwIfAborted();
  const write = (what: TargetValue, by: WriteContext) => writeKind(control, what, markup, by);
  try {
    const result = await write(target, context);
    if (result.ok || result.reason === 'came-late') return result;
    if (!(await changes(control, before, markup, context))) return result;
    if (matchesTarget(readControl(control, markup), target)) return { ok: true };
    const stuckAt = await restore(control, before, markup, (what) => write(what, context));
    return stuckAt === null ? result : { ...result, stuckAt };
  } catch (error) {
    const unaborted = { ...context, signal: new AbortController().signal };
    const isOurs =
      (await changes(control, before, markup, unaborted)) && !matchesTarget(readControl(control, markup), target);
    if (isOurs) await restore(control, before, markup, (what) => write(what, unaborted));
    throw error;
  }
}

async function writeKind(
  control: FormControl,
  target: TargetValue,
  markup: ControlSelectors,
  context: WriteContext,
): Promise<WriteResult> {
  switch (control.kind) {
    case 'text':
      return target.kind === 'text' ? writeTextField(control, target, markup, context) : wrongKind;
    case 'checkbox':
    case 'switch':
      return target.kind === 'boolean' ? writeBox(control, target.on, markup, context) : wrongKind;
    case 'radio':
      return isOption(target) ? writeRadio(control, optionQueryFor(target), markup, context) : wrongKind;
    case 'native-select':
      return target.kind === 'text' ? wrongKind : writeNativeSelect(control, target, markup, context);
    case 'select':
      if (target.kind === 'clear') return clearSelect(control, target, markup, context);
      return isOption(target) ? writeSelect(control, target, markup, context) : wrongKind;
    case 'view':
      return { ok: false, reason: 'locked' };
  }
}

const wrongKind: WriteResult = { ok: false, reason: 'wrong-kind' };

function isOption(target: TargetValue): target is OptionTarget {
  return target.kind !== 'text' && target.kind !== 'clear';
}

function writeSelect(
  control: FormControl,
  target: OptionTarget,
  markup: ControlSelectors,
  context: WriteContext,
): Promise<WriteResult> {
  const isListChange = target.kind === 'add' || target.kind === 'remove';
  if (isMulti(control) && !isListChange) return Promise.resolve(wrongKind);
  if (target.kind === 'remove') return removeFromSelect(control, optionQueryFor(target), markup, context);
  return chooseInSelect(control, optionQueryFor(target), markup, context);
}

/**
 * Clicks a checkbox: one that is set by its property appears ticked while React's state stays as it was. A page may
 * show a click late: the second one follows only when the first can have no effect any more, otherwise both would
 * count.
 */
async function writeBox(
  control: FormControl,
  on: boolean,
  markup: ControlSelectors,
  context: WriteContext,
): Promise<WriteResult> {
  const input = control.inputs[0] as HTMLElement;
  const target: TargetValue = { kind: 'boolean', on, yes: [], no: [], same: Object.is };
  const pressTargets = { box: input, label: visibleLabelOf(input) };
  const memory = context.boxes ?? { strategy: 'box' };
  const strategies = CHECKBOX_STRATEGIES.filter((strategy) => pressTargets[strategy]).sort(
    (a, b) => +(b === memory.strategy) - +(a === memory.strategy),
  );
  let result: WriteResult = { ok: false, reason: 'not-kept' };
  for (const strategy of strategies) {
    const wasIndeterminate = readControl(control, markup).on === null;
    pressTargets[strategy]?.click();
    // The first click on an indeterminate box may set it to on or to off.
    if (wasIndeterminate && !matchesTarget(await settled(control, markup, context), target))
      pressTargets[strategy]?.click();
    result = await waitForValue(control, target, markup, context);
    if (!result.ok) continue;
    memory.strategy = strategy;
    return result;
  }
  return result;
}

const CHECKBOX_STRATEGIES: readonly CheckboxStrategy[] = ['box', 'label'];

/** Returns the visible label that draws a box. */
function visibleLabelOf(input: HTMLElement): HTMLElement | undefined {
  return labelsBeside(input).find((label): label is HTMLElement => label instanceof HTMLElement && isVisible(label));
}

/** Waits until a box is no longer indeterminate, and returns its reading. */
async function settled(control: FormControl, markup: ControlSelectors, { signal }: WriteContext): Promise<Reading> {
  await until(() => readControl(control, markup).on !== null, { within: VALUE_TIMEOUT_MS, signal });
  return readControl(control, markup);
}

async function writeRadio(
  control: FormControl,
  { texts, same }: OptionQuery,
  markup: ControlSelectors,
  context: WriteContext,
): Promise<WriteResult> {
  const labelled = control.inputs.map((input) => {
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
    const result = await waitForValue(control, chosen, markup, context);
    return result.ok || !(await chooseByArrowKeys(control, hit.input, context))
      ? result
      : waitForValue(control, chosen, markup, context);
  }
  return { ok: false, reason: 'no-such-option', options: labelled.map((radio) => radio.text) };
}

/** Chooses one option of a list or group by its arrow keys, from the top. Some of them ignore clicks. */
async function chooseByArrowKeys(
  { root, inputs }: FormControl,
  input: HTMLElement,
  { signal }: WriteContext,
): Promise<boolean> {
  const doc = documentOf(root);
  const focusable = [root, ...inputs].find((el) => el.tabIndex >= 0);
  if (!focusable || input instanceof HTMLInputElement) return false;
  const at = () =>
    contains(root, native(doc, 'activeElement')) ? (native(doc, 'activeElement') ?? focusable) : focusable;
  const isThere = () => native(doc, 'activeElement') === input || activeOption(at()) === input;
  const returnTo = native(doc, 'activeElement');
  focusable.focus({ preventScroll: true });
  sendKey(at(), 'Home');
  for (let step = 0; step < inputs.length && !isThere(); step += 1) {
    await nextFrame(signal);
    sendKey(at(), 'ArrowDown');
  }
  const isReached = isThere();
  if (isReached) sendKey(at(), ' ');
  if (returnTo instanceof HTMLElement) returnTo.focus({ preventScroll: true });
  return isReached;
}
