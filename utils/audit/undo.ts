import type { Reading, Want } from '../control/types';
import { sameName } from '../recipe/normalise';
import type { ApplyPage } from './apply';
import type { Change, Finding } from './finding';
import type { FlagWords } from './want';

/** What Undo could not put back: the requirement's id and the value that stood there before. */
export interface NotUndone {
  requirementId: string;
  before: string | null;
}

/**
 * Puts back what Apply changed, last change first, and reads each back. Gives what could not be put back.
 * A select that was unset and cannot be emptied is such a one: only Halo's own Cancel takes it back.
 */
export async function undo(changes: readonly Change[], page: ApplyPage, words: FlagWords): Promise<NotUndone[]> {
  const left: NotUndone[] = [];
  for (const change of [...changes].reverse()) {
    page.context.signal.throwIfAborted();
    const finding = await page.seek(change.requirement);
    if (!finding.control || !(await putBack(change, finding, page, words))) {
      left.push({ requirementId: change.requirement.id, before: change.before.text });
    }
  }
  return left;
}

async function putBack(change: Change, finding: Finding, page: ApplyPage, words: FlagWords): Promise<boolean> {
  const { control } = finding;
  if (!control) return false;
  for (const want of waysBack(change, words)) {
    await page.write(control, want, page.context);
    const now = page.find(change.requirement);
    if (now.reading && sameReading(now.reading, change.before, words)) return true;
  }
  return false;
}

/** What to write so that the control says again what it said before; several ways where the first may not exist. */
function waysBack({ requirement, want: wanted, before }: Change, { yes, no, unset }: FlagWords): Want[] {
  if (before.on !== null) return [{ kind: 'flag', on: before.on, yes, no, same: sameName }];
  if (requirement.kind === 'text') return [{ kind: 'text', text: before.text ?? '' }];
  if (wanted.kind === 'add') {
    return [{ kind: 'remove', text: wanted.text, same: wanted.same }];
  }
  if (before.text !== null) return [{ kind: 'option', texts: [before.text], same: sameName }];
  return [{ kind: 'clear' }, { kind: 'option', texts: unset, same: sameName }];
}

function sameReading(a: Reading, b: Reading, { unset }: FlagWords): boolean {
  const text = ({ text }: Reading) => (text === null || unset.includes(text) ? '' : text);
  const many = ({ texts }: Reading) => texts.filter((one) => !unset.includes(one)).length;
  return a.on === b.on && text(a) === text(b) && many(a) === many(b);
}
