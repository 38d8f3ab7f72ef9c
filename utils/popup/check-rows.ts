import { i18n } from '#i18n';
import type { CheckRow } from '@/components/popup/popup-props';
import { type FaultSource, OUTCOMES, type OutcomeId } from '@/utils/connection/outcomes';
import type { CheckReport } from '@/utils/connection/types';
import { areaUrl } from '@/utils/halo/address';
import type { HaloArea } from '@/utils/halo/selectors';
import { definitionOf } from '@/utils/recipe/constants';
import type { SetupView } from '@/utils/setup/types';

/** Returns the findings of the check for display. */
export function checkRows(view: SetupView, report: CheckReport): CheckRow[] {
  return report.lines.map(({ outcome, about }) => {
    const { weight, place } = OUTCOMES[outcome];
    return {
      id: outcome,
      weight,
      cause: i18n.t(`check.cause.${outcome}`),
      about: about.join(', '),
      cure: hasCure(outcome) ? i18n.t(`check.cure.${outcome}`) : null,
      go: place === null ? null : placeAt(view, place),
    };
  });
}

/** Nothing was proven or disproven: the server was not asked. */
const UNCHECKED: readonly OutcomeId[] = ['otherSite', 'hostNotNamed'];

/** Returns the outcome in one sentence. */
export function verdictText({ verdict, lines }: CheckReport): string {
  if (lines.some(({ outcome }) => UNCHECKED.includes(outcome))) return i18n.t('check.verdict.unchecked');
  return i18n.t(`check.verdict.${verdict}`);
}

/**
 * Returns why the check cannot be pressed now, or that the application was just saved and has not been checked: once,
 * until the first check or the fill. What not every Halo has, the Tenant, may be missing.
 */
export function checkReason(view: SetupView, last: CheckReport | null): { enabled: boolean; reason: string | null } {
  const enabled = view.credentials.every(({ id, captured }) => captured || definitionOf(id).required !== 'always');
  if (!enabled) return { enabled, reason: i18n.t('check.reasonMissing') };
  const saved = view.credentials.some(({ id, saved }) => id === 'clientSecret' && saved === true);
  const told = view.setup.steps.scalepad.state !== 'to-do';
  return { enabled, reason: saved && last === null && !told ? i18n.t('popup.checkOffer') : null };
}

type Curable = { [Id in OutcomeId]: (typeof OUTCOMES)[Id]['weight'] extends 'good' ? never : Id }[OutcomeId];

function hasCure(outcome: OutcomeId): outcome is Curable {
  return OUTCOMES[outcome].weight !== 'good';
}

const RECORDS = {
  application: { area: 'applications', record: 'popup.page.application', list: 'guide.page.applications' },
  agent: { area: 'agents', record: 'popup.page.agent', list: 'guide.page.agents' },
  role: { area: 'roles', record: 'popup.page.role', list: 'guide.page.roles' },
} as const satisfies Record<string, { area: HaloArea; record: string; list: string }>;

/** Returns the address of the record that the step created; otherwise of its list. */
function placeAt({ setup }: SetupView, place: FaultSource): { page: string; href: string } {
  const { origin, steps } = setup;
  if (place === 'api') return { page: i18n.t('popup.page.api'), href: areaUrl(origin, 'api') };
  if (place === 'answer') return { page: i18n.t('check.answerPage'), href: `${origin}/api/authinfo` };
  const { area, record, list } = RECORDS[place];
  const { recordUrl } = steps[place];
  return recordUrl === undefined
    ? { page: i18n.t(list), href: areaUrl(origin, area) }
    : { page: i18n.t(record), href: recordUrl };
}
