import type { Finding } from '@/utils/audit/finding';
import type { PageScan } from '@/utils/audit/scan-page';
import type { HaloAddress } from '@/utils/halo/address';
import { isNameOf } from '@/utils/recipe/requirements';
import type { SetupView } from '@/utils/setup/types';
import { recordTabResult } from './context';
import { unmetDependency } from './finding-notes';
import type { GuideState, PanelState } from './state';
import { isInconclusive } from './task-context';

const PANEL: PanelState = {
  done: false,
  toChange: false,
  menu: false,
  review: false,
  expanded: false,
  toUse: null,
  aside: null,
  top: null,
};

/** What was read of the page. */
export interface PageReading {
  view: SetupView;
  address: HaloAddress;
  /** When the page was opened (epoch milliseconds). */
  openedAt: number;
  scan: PageScan;
  notFound: boolean;
  isSaving: boolean;
  isSaveBlocked: boolean;
  language: string;
  isTranslated: boolean;
}

/**
 * Returns the state after a scan from the state before it (null: the first scan). `scrolled`: this very tab was
 * scrolled through, so what that found still counts. Pure.
 */
export function nextGuideState(
  before: GuideState | null,
  { view, address, openedAt, scan: newScan, notFound, isSaving, isSaveBlocked, language, isTranslated }: PageReading,
  scrolled: boolean,
): GuideState {
  const isSame = before?.address.area === address.area && before.address.recordId === address.recordId;
  const previous = before && isSame ? before : null;
  const { mode, kind, tab } = newScan.page;
  const offscreenFindings = scrolled && previous ? previous.offscreenFindings : new Map<string, Finding>();
  const tabs = previous ? validTabs(previous.tabs, mode) : (new Map() as GuideState['tabs']);
  // Apply and the check after Save have read the whole tab; what is out of view now counts as they read it.
  const readBefore = tabs.get(tab ?? 'only');
  const known = new Map(
    readBefore?.mode === mode ? readBefore.findings.map((finding) => [finding.requirement.id, finding] as const) : [],
  );
  // The page removes a control when the setting that it depends on is reset.
  const isGone = (finding: Finding) => {
    const first = unmetDependency(finding, newScan.findings);
    return first !== undefined && !isInconclusive(first);
  };
  const settled = (finding: Finding) => {
    const { id } = finding.requirement;
    return isInconclusive(finding) && !isGone(finding)
      ? (offscreenFindings.get(id) ?? known.get(id) ?? finding)
      : finding;
  };
  const findings = newScan.findings.map(settled);
  const isDiscarded = previous !== null && isEditDiscarded(previous, mode, isSaving);
  const state: GuideState = {
    view,
    address,
    openedAt: previous?.openedAt ?? openedAt,
    scan: { ...newScan, findings },
    isTabRead: scrolled,
    offscreenFindings,
    tabs,
    outcomes: previous?.outcomes ?? new Map(),
    report: mode === 'edit' ? (previous?.report ?? null) : null,
    busy: null,
    isSaving,
    isSaveBlocked,
    news: isDiscarded ? '' : (previous?.news ?? ''),
    ...(previous?.isSaveRefused && !isDiscarded && { isSaveRefused: true }),
    ...(previous?.isApiRead && { isApiRead: true }),
    // Until another secret is captured: what the vault has is older.
    ...(previous?.uncaptured === 'unreadable' && { uncaptured: previous.uncaptured }),
    progress: null,
    runCheck: before?.runCheck ?? null,
    offer: previous?.offer ?? false,
    existing: previous?.existing ?? null,
    recordName: nameIn(findings) ?? (previous?.scan.page.kind === kind ? previous.recordName : null),
    panel: panelOf(before, previous !== null),
    language,
    isTranslated,
    pageNotFound: notFound,
    contextInvalidated: false,
  };
  if (kind === 'record') state.tabs = recordTabResult(state, newScan.page, findings);
  return state;
}

/**
 * Returns the tabs that are still valid: in view mode, what was read in edit mode is not saved and no longer counts.
 */
function validTabs(tabs: GuideState['tabs'], mode: 'view' | 'edit'): GuideState['tabs'] {
  return mode === 'edit' ? tabs : new Map([...tabs].filter(([, seen]) => seen.mode === 'view'));
}

/**
 * Checks whether the admin left edit mode without a Save: what the guide reported about the edited values is no longer
 * valid. Apply that was stopped by Cancel reports only once the page is in view mode.
 */
function isEditDiscarded(previous: GuideState, mode: 'view' | 'edit', isSaving: boolean): boolean {
  if (mode === 'edit' || isSaving) return false;
  return previous.report !== null || (previous.scan.page.mode === 'edit' && previous.isSaveRefused === true);
}

/** Returns the state of the panel. Whatever was opened on one page is closed on the next one. */
function panelOf(before: GuideState | null, isSamePage: boolean): PanelState {
  if (!before) return PANEL;
  const { panel } = before;
  return isSamePage ? panel : { ...panel, menu: false, review: false, expanded: false, toUse: null };
}

function nameIn(findings: readonly Finding[]): string | null {
  return findings.find(({ requirement, present }) => isNameOf(requirement) && present)?.present ?? null;
}
