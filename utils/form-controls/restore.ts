import { until } from '@/utils/dom/wait';
import { isMulti, readUnit } from './read';
import type { Markup, Reading, Unit, Want, WriteContext, WriteResult } from './types';

/** Some selects choose when they lose the focus, and draw that a moment later. */
const CHANGES_WITHIN_MS = 250;

/** Waits a moment and returns whether the control says something else than it did. Throws the signal's reason. */
export async function changes(unit: Unit, before: Reading, markup: Markup, { signal }: WriteContext): Promise<boolean> {
  const look = () => isChanged(unit, before, markup) || (!unit.root.isConnected && 'gone');
  return (await until(look, { within: CHANGES_WITHIN_MS, signal })) === true;
}

/**
 * Puts a control back to what it said before. Returns null when it says that again, else what it says now. Throws what
 * `write` throws.
 */
export async function restore(
  unit: Unit,
  before: Reading,
  markup: Markup,
  write: (want: Want) => Promise<WriteResult>,
): Promise<string | null> {
  for (const want of waysBack(unit, before, readUnit(unit, markup))) {
    await write(want);
    if (!isChanged(unit, before, markup)) return null;
  }
  return readUnit(unit, markup).texts.join(', ');
}

/** Returns what to write, one after the other, so that the control says again what it said. */
function waysBack(unit: Unit, before: Reading, now: Reading): Want[] {
  const same = Object.is;
  if (before.on !== null) return [{ kind: 'flag', on: before.on, yes: [], no: [], same }];
  if (unit.kind === 'text') return [{ kind: 'text', text: before.text ?? '' }];
  if (isMulti(unit)) {
    const missing = (texts: string[], from: string[]) => texts.filter((text) => !from.includes(text));
    const added = missing(now.texts, before.texts).map((text): Want => ({ kind: 'remove', text, same }));
    const lost = missing(before.texts, now.texts).map((text): Want => ({ kind: 'add', text, same }));
    return [...added, ...lost];
  }
  return before.text === null ? [{ kind: 'clear' }] : [{ kind: 'option', texts: [before.text], same }];
}

/** A control that the page has replaced says nothing any more. */
function isChanged(unit: Unit, before: Reading, markup: Markup): boolean {
  const now = readUnit(unit, markup);
  if (!unit.root.isConnected) return false;
  return now.on !== before.on || now.text !== before.text || now.texts.join('\n') !== before.texts.join('\n');
}
