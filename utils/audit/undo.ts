import type { Reading, TargetValue } from '@/utils/form-controls/types';
import { sameName, sameValue } from '../recipe/normalise';
import type { ApplyPage } from './apply';
import type { Change, Finding } from './finding';
import type { FlagWords } from './target-value';

/** What Undo could not restore: the requirement's id and the earlier value. */
export interface NotUndone {
  requirementId: string;
  before: string | null;
  /** The admin has set another value since: it stays. */
  isChanged?: true;
}

/** A setting that was unset and cannot be emptied: it has the lowest value now, which means the same in Halo. */
export interface Equivalent {
  requirementId: string;
  now: string;
}

/** The result of Undo, except for what was restored exactly. */
export interface UndoReport {
  left: NotUndone[];
  alike: Equivalent[];
}

/** Reverts what Apply changed, last change first, and reads each value back. */
export async function undo(changes: readonly Change[], page: ApplyPage, words: FlagWords): Promise<UndoReport> {
  const report: UndoReport = { left: [], alike: [] };
  for (const change of [...changes].reverse()) {
    page.context.signal.throwIfAborted();
    const requirementId = change.requirement.id;
    const finding = await page.seek(change.requirement);
    if (isChangedSince(change, finding, words)) {
      report.left.push({ requirementId, before: change.before.text, isChanged: true });
      continue;
    }
    const now = await revert(change, finding, page, words);
    if (now === null) report.left.push({ requirementId, before: change.before.text });
    else if (!isSameReading(now, change.before, words)) report.alike.push({ requirementId, now: now.text ?? '' });
  }
  return report;
}

/** Checks whether a control has neither the value that Apply left nor the earlier one. What was added to a list is removed alone. */
function isChangedSince({ target, before, after }: Change, { status, present, reading }: Finding, words: FlagWords) {
  if (target.kind === 'add' || after === undefined || status === 'met' || !reading) return false;
  return present !== after && !isSameReading(reading, before, words);
}

/** Returns what the control shows now, when that equals or means the earlier value; else null. */
async function revert(change: Change, finding: Finding, page: ApplyPage, words: FlagWords): Promise<Reading | null> {
  let { control } = finding;
  for (const target of valuesToRestore(change, words)) {
    if (!control) return null;
    await page.write(control, target, page.context);
    const { reading, control: renewed } = page.find(change.requirement);
    if (reading && (isSameReading(reading, change.before, words) || isAlike(change, reading, words))) return reading;
    control = renewed;
  }
  return null;
}

/** Returns the target values that restore the earlier reading. The first one may not exist, so others follow. */
function valuesToRestore(change: Change, words: FlagWords): TargetValue[] {
  const { requirement, target: wanted, before } = change;
  const { yes, no, unset } = words;
  if (before.on !== null) return [{ kind: 'boolean', on: before.on, yes, no, same: sameName }];
  if (requirement.kind === 'text') return [{ kind: 'text', text: before.text ?? '' }];
  if (wanted.kind === 'add') {
    return [{ kind: 'remove', text: wanted.text, same: wanted.same }];
  }
  if (!isUnset(before, words)) return [{ kind: 'option', texts: [before.text ?? ''], same: sameName }];
  const texts = hasLowest(change) ? [...unset, ...no] : unset;
  const among = (options: string[]): TargetValue => ({
    kind: 'option',
    texts: options,
    same: sameName,
    offeredOnly: true,
  });
  const original = before.text === null ? [] : [among([before.text])];
  return [...original, { kind: 'clear', isUnsetText: (text) => isUnsetText(text, words) }, among(texts)];
}

/** Checks whether a select shows nothing, or only that nothing is chosen. */
function isUnset({ text }: Reading, words: FlagWords): boolean {
  return text === null || isUnsetText(text, words);
}

function isUnsetText(text: string, { unset }: FlagWords): boolean {
  return unset.some((word) => sameValue(word, text));
}

/** Checks whether a setting grants nothing while it is unset, as with "No Access" or "No" (docs/halo-ui.md 2.6). */
function hasLowest({ requirement: { kind, page } }: Change): boolean {
  return kind === 'boolean' || (kind === 'choice' && page === 'role');
}

function isAlike(change: Change, now: Reading, words: FlagWords): boolean {
  if (!isUnset(change.before, words) || change.before.on !== null || !hasLowest(change)) return false;
  return now.text !== null && words.no.some((word) => sameValue(word, now.text ?? ''));
}

function isSameReading(a: Reading, b: Reading, words: FlagWords): boolean {
  const text = (reading: Reading) => (isUnset(reading, words) ? '' : reading.text);
  const many = ({ texts }: Reading) => texts.filter((one) => !words.unset.includes(one)).length;
  return a.on === b.on && a.unreadable === b.unreadable && text(a) === text(b) && many(a) === many(b);
}
