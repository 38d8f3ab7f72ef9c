import { type Finding, isMet } from '@/utils/audit/finding';
import type { Scene } from '@/utils/audit/scan-page';
import type { HaloAddress } from '@/utils/halo/address';
import type { SetupView } from '@/utils/setup/types';
import { noteTab } from './context';
import type { CardState, GuideState } from './state';
import { isNameOf, isUnsettled } from './task-context';

const CARD: CardState = { met: false, menu: false, choices: null, aside: null, top: null };

/**
 * The state after a look at the page, from the one before it (null: the first). `walked`: this very tab was scrolled
 * through, so that what was found by it still counts. Pure.
 */
export function arrived(
  before: GuideState | null,
  { view, address, scene: seen, lost }: { view: SetupView; address: HaloAddress; scene: Scene; lost: boolean },
  walked: boolean,
): GuideState {
  const isSame = before?.address.area === address.area && before.address.recordId === address.recordId;
  const kept = before && isSame ? before : null;
  const { tab, mode, kind } = seen.look;
  const fleeting = walked && kept ? kept.fleeting : new Map<string, Finding>();
  const settled = (finding: Finding) =>
    isUnsettled(finding) ? (fleeting.get(finding.requirement.id) ?? finding) : finding;
  const findings = seen.findings.map(settled);
  const isSameTab = kept?.scene.look.tab === tab && kept.scene.look.mode === mode;
  const state: GuideState = {
    view,
    address,
    scene: { ...seen, findings },
    fleeting,
    tabs: kept?.tabs ?? new Map(),
    outcomes: kept?.outcomes ?? new Map(),
    report: mode === 'edit' ? (kept?.report ?? null) : null,
    busy: null,
    waitsForEdit: kept?.waitsForEdit ?? false,
    news: kept?.news ?? '',
    offer: kept?.offer ?? false,
    unmet: new Set([...(isSameTab ? kept.unmet : []), ...openOf(findings, walked)]),
    recordName: nameIn(findings) ?? kept?.recordName ?? null,
    card: before?.card ?? CARD,
    lost,
    cutOff: false,
  };
  if (kind === 'record') state.tabs = noteTab(state, seen.look, findings);
  return state;
}

/** What is not met now; not what is only not mounted yet. */
function openOf(findings: readonly Finding[], walked: boolean): string[] {
  return findings.filter((one) => !isMet(one) && (walked || !isUnsettled(one))).map((one) => one.requirement.id);
}

function nameIn(findings: readonly Finding[]): string | null {
  return findings.find(({ requirement, present }) => isNameOf(requirement) && present)?.present ?? null;
}
