import type { Requirement } from '@/utils/recipe/schema';
import { type Finding, isMet } from './finding';
import { isUnderstood } from './level-order';
import type { FlagWords } from './target-value';

/** What the saved record shows of its requirements, the met ones left out. */
export interface AfterSave {
  /** Was met when Save was pressed, and is no longer. */
  lost: Requirement[];
  /** Was not met when Save was pressed, and is not. */
  open: Requirement[];
  /** Stands as a bare number, which cannot be read. */
  numbers: Requirement[];
  /** Its tab did not open, or the page does not show it in words that are known: nothing can be said of it. */
  notRead: Requirement[];
}

/**
 * Sorts the requirements of a saved record by what was read of them. `read` has the findings by requirement id, `kept`
 * the ids of those that were met when Save was pressed.
 */
export function afterSave(
  requirements: readonly Requirement[],
  read: ReadonlyMap<string, Finding>,
  kept: ReadonlySet<string>,
  words: FlagWords,
): AfterSave {
  const sorted: AfterSave = { lost: [], open: [], numbers: [], notRead: [] };
  for (const requirement of requirements) {
    const finding = read.get(requirement.id);
    if (!finding || finding.status === 'missing' || finding.status === 'ambiguous') sorted.notRead.push(requirement);
    else if (isMet(finding)) continue;
    else if (finding.unreadable) sorted.numbers.push(requirement);
    else if (!kept.has(requirement.id)) sorted.open.push(requirement);
    else
      sorted[finding.reading && isUnderstood(requirement, finding.reading, words) ? 'lost' : 'notRead'].push(
        requirement,
      );
  }
  return sorted;
}
