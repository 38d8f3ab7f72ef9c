import type { Requirement } from '@/utils/recipe/schema';
import { type Finding, isMet } from './finding';
import { isUnderstood } from './level-order';
import type { FlagWords } from './target-value';

/** What the saved record shows of its requirements, without the met ones. */
export interface VerificationResult {
  /** Was met when Save was pressed, and is no longer. */
  notPersisted: Requirement[];
  /** Was not met when Save was pressed, and is not. */
  unmet: Requirement[];
  /** Shown as a bare number, which cannot be read. */
  unreadable: Requirement[];
  /** Its tab did not open, or the page does not show it in known words: its state is not known. */
  notRead: Requirement[];
}

/**
 * Sorts the requirements of a saved record by their findings. `read` has the findings by requirement id,
 * `expectedAfterSave` the ids of those that were met when Save was pressed.
 */
export function verifySavedTab(
  requirements: readonly Requirement[],
  read: ReadonlyMap<string, Finding>,
  expectedAfterSave: ReadonlySet<string>,
  words: FlagWords,
): VerificationResult {
  const sorted: VerificationResult = { notPersisted: [], unmet: [], unreadable: [], notRead: [] };
  for (const requirement of requirements) {
    const finding = read.get(requirement.id);
    if (!finding || finding.status === 'missing' || finding.status === 'ambiguous') sorted.notRead.push(requirement);
    else if (isMet(finding)) continue;
    else if (finding.unreadable) sorted.unreadable.push(requirement);
    else if (!expectedAfterSave.has(requirement.id)) sorted.unmet.push(requirement);
    else
      sorted[finding.reading && isUnderstood(requirement, finding.reading, words) ? 'notPersisted' : 'notRead'].push(
        requirement,
      );
  }
  return sorted;
}
