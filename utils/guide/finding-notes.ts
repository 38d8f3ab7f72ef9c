import { i18n } from '#i18n';
import { type Finding, isMet, type Outcome } from '@/utils/audit/finding';
import { isNameOf } from '@/utils/recipe/requirements';
import type { GuideState } from './state';

/**
 * Returns more about a finding than its status: what Apply could not do, what it waits for, how to undo an excess.
 * Returns null when there is nothing to add.
 */
export function noteOn(finding: Finding, state: GuideState): string | null {
  if (isMet(finding)) return noteOfMore(finding);
  const outcome = state.outcomes.get(finding.requirement.id);
  if (finding.reading?.unreadable && outcome?.why?.stuckAt === undefined) return i18n.t('guide.left.unread');
  return noteOf(outcome) ?? noteOnControl(finding, state);
}

/** Returns why Apply did not set it, and the present value where a failed write has changed it. */
function noteOf(outcome: Outcome | undefined): string | null {
  const stuckAt = outcome?.why?.stuckAt;
  if (stuckAt === undefined) return reasonOf(outcome);
  const stuck = stuckAt === '' ? i18n.t('guide.left.stuckEmpty') : i18n.t('guide.left.stuck', [stuckAt]);
  return [reasonOf(outcome), stuck].filter((sentence) => sentence !== null).join(' ');
}

function reasonOf(outcome: Outcome | undefined): string | null {
  if (outcome?.result !== 'left' || !outcome.why) return null;
  const { why } = outcome;
  switch (why.reason) {
    case 'no-such-option':
      return why.options.length > 0
        ? i18n.t('guide.left.noSuchOption', [why.options.join(', ')])
        : i18n.t('guide.left.noOptions');
    case 'two-options':
      return i18n.t('guide.left.twoOptions');
    case 'reverted':
      return i18n.t('guide.left.reverted');
    case 'locked':
      return i18n.t('guide.left.locked');
    case 'no-answer':
      return i18n.t('guide.left.noAnswer');
    case 'rank':
      return i18n.t('guide.left.rank');
    case 'missing':
    case 'ambiguous':
      return null;
    case 'did-not-open':
    case 'not-kept':
    case 'wrong-kind':
      return i18n.t('guide.left.notKept');
  }
}

/** Returns the finding that must be met before this one's control appears; undefined when it waits for none. */
export function unmetDependency({ requirement, status }: Finding, findings: readonly Finding[]): Finding | undefined {
  if (status !== 'missing') return undefined;
  return findings.find((other) => other.requirement.id === requirement.dependsOn && !isMet(other));
}

/** Returns how to go back to the required value; null for a setting that is just met. */
function noteOfMore({ status, grantedBy, wanted }: Finding): string | null {
  if (status !== 'exceeds') return null;
  return grantedBy === null ? i18n.t('guide.more.level', [wanted]) : i18n.t('guide.more.through');
}

/** Returns why a control is not shown yet, or is never changed. */
function noteOnControl(finding: Finding, state: GuideState): string | null {
  const { requirement, present: now } = finding;
  const { address } = state;
  const first = unmetDependency(finding, state.scan.findings);
  if (first) return i18n.t('guide.left.after', [first.requirement.name]);
  if (finding.unreadable) return i18n.t('guide.left.number', [now ?? '']);
  if (isNameOf(requirement) && !address.isNew && now !== null) return i18n.t('guide.left.keepsName', [now]);
  return null;
}
