import { i18n } from '#i18n';
import type { CheckProps, CheckRow } from '@/components/popup/popup-props';
import { type FaultSource, OUTCOMES, type OutcomeId } from '@/utils/connection/outcomes';
import type { CheckReport } from '@/utils/connection/types';
import { areaUrl } from '@/utils/halo/address';
import type { HaloArea } from '@/utils/halo/selectors';
import { definitionOf } from '@/utils/recipe/constants';
import { isPairSaved } from '@/utils/setup/credential-status';
import type { SetupView } from '@/utils/setup/types';

/** Returns the findings of the check for display. */
export function checkRows(view: SetupView, report: CheckReport): CheckRow[] {
  return report.lines.map(({ outcome, about }) => {
    const { severity, faultSource } = OUTCOMES[outcome];
    return {
      id: outcome,
      severity,
      cause: i18n.t(`check.cause.${outcome}`),
      about: about.join(', '),
      cure: hasCure(outcome) ? i18n.t(`check.cure.${outcome}`) : null,
      go: faultSource === null ? null : linkTo(view, faultSource),
    };
  });
}

/** Nothing was proven or disproven: the server was not contacted. */
const UNCHECKED: readonly OutcomeId[] = ['otherSite', 'hostNotNamed'];

/** Returns the outcome in one sentence. */
export function verdictText({ verdict, lines }: CheckReport): string {
  if (lines.some(({ outcome }) => UNCHECKED.includes(outcome))) return i18n.t('check.verdict.unchecked');
  return i18n.t(`check.verdict.${verdict}`);
}

/** Returns the verdict with its severity, for display. */
export function verdictOf(report: CheckReport): CheckProps['verdict'] {
  return { severity: SEVERITY[report.verdict], text: verdictText(report) };
}

const SEVERITY = { works: 'success', remarks: 'warning', fails: 'error', cancelled: 'warning' } as const;

/** Checks whether all values for the check are captured. The Tenant may be missing: not every Halo has one. */
export function canCheck({ credentials }: SetupView): boolean {
  return credentials.every(({ id, captured }) => captured || definitionOf(id).required !== 'always');
}

/** Returns the offer to check after the application was saved: until the first check or the fill. */
export function checkOffer(view: SetupView, last: CheckReport | null): string | null {
  const isStarted = view.setup.steps.scalepad.state !== 'to-do';
  return canCheck(view) && isPairSaved(view) && last === null && !isStarted ? i18n.t('popup.checkOffer') : null;
}

type Curable = { [Id in OutcomeId]: (typeof OUTCOMES)[Id]['severity'] extends 'success' ? never : Id }[OutcomeId];

function hasCure(outcome: OutcomeId): outcome is Curable {
  return OUTCOMES[outcome].severity !== 'success';
}

const RECORDS = {
  application: { area: 'applications', record: 'popup.page.application', list: 'guide.page.applications' },
  agent: { area: 'agents', record: 'popup.page.agent', list: 'guide.page.agents' },
  role: { area: 'roles', record: 'popup.page.role', list: 'guide.page.roles' },
} as const satisfies Record<string, { area: HaloArea; record: string; list: string }>;

/** Returns the address of the record that the step created; otherwise of its list. */
function linkTo({ setup }: SetupView, faultSource: FaultSource): { page: string; href: string } {
  const { origin, steps } = setup;
  if (faultSource === 'api') return { page: i18n.t('popup.page.api'), href: areaUrl(origin, 'api') };
  if (faultSource === 'answer') return { page: i18n.t('check.answerPage'), href: `${origin}/api/authinfo` };
  const { area, record, list } = RECORDS[faultSource];
  const { recordUrl } = steps[faultSource];
  return recordUrl === undefined
    ? { page: i18n.t(list), href: areaUrl(origin, area) }
    : { page: i18n.t(record), href: recordUrl };
}
