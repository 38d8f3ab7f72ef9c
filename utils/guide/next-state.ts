import { type Finding, isMet } from '@/utils/audit/finding';
import type { PageScan } from '@/utils/audit/scan-page';
import type { HaloAddress } from '@/utils/halo/address';
import type { SetupView } from '@/utils/setup/types';
import { recordTabResult } from './context';
import type { GuideState, PanelState } from './state';
import { isInconclusive, isNameOf } from './task-context';

const CARD: PanelState = { met: false, menu: false, choices: null, aside: null, top: null };

/**
 * The state after a look at the page, from the one before it (null: the first). `walked`: this very tab was scrolled
 * through, so that what was found by it still counts. Pure.
 */
export function nextGuideState(
  before: GuideState | null,
  { view, address, scan: seen, notFound }: { view: SetupView; address: HaloAddress; scan: PageScan; notFound: boolean },
  scrolled: boolean,
): GuideState {
  const isSame = before?.address.area === address.area && before.address.recordId === address.recordId;
  const kept = before && isSame ? before : null;
  const { tab, mode, kind } = seen.page;
  const offscreenFindings = scrolled && kept ? kept.offscreenFindings : new Map<string, Finding>();
  const settled = (finding: Finding) =>
    isInconclusive(finding) ? (offscreenFindings.get(finding.requirement.id) ?? finding) : finding;
  const findings = seen.findings.map(settled);
  const isSameTab = kept?.scan.page.tab === tab && kept.scan.page.mode === mode;
  const state: GuideState = {
    view,
    address,
    scan: { ...seen, findings },
    offscreenFindings,
    tabs: kept?.tabs ?? new Map(),
    outcomes: kept?.outcomes ?? new Map(),
    report: mode === 'edit' ? (kept?.report ?? null) : null,
    busy: null,
    waitsForEdit: kept?.waitsForEdit ?? false,
    news: kept?.news ?? '',
    offer: kept?.offer ?? false,
    unmet: new Set([...(isSameTab ? kept.unmet : []), ...openOf(findings, scrolled)]),
    recordName: nameIn(findings) ?? kept?.recordName ?? null,
    panel: before?.panel ?? CARD,
    pageNotFound: notFound,
    contextInvalidated: false,
  };
  if (kind === 'record') state.tabs = recordTabResult(state, seen.page, findings);
  return state;
}

/** What is not met now; not what is only not mounted yet. */
function openOf(findings: readonly Finding[], scrolled: boolean): string[] {
  return findings.filter((one) => !isMet(one) && (scrolled || !isInconclusive(one))).map((one) => one.requirement.id);
}

function nameIn(findings: readonly Finding[]): string | null {
  return findings.find(({ requirement, present }) => isNameOf(requirement) && present)?.present ?? null;
}
