import type { ApplyReport } from '@/utils/audit/apply';
import type { Finding, Outcome } from '@/utils/audit/finding';
import type { PageScan } from '@/utils/audit/scan-page';
import type { HaloAddress } from '@/utils/halo/address';
import type { RunCheck } from '@/utils/messages/run';
import type { TabKey } from '@/utils/recipe/constants';
import type { SetupView } from '@/utils/setup/types';

/** The result of one tab of the open record. */
export interface TabResult {
  met: number;
  total: number;
  mode: 'view' | 'edit';
  opened: boolean;
  /** The tab's findings when they were counted. */
  findings: readonly Finding[];
}

export type Busy = 'apply' | 'undo' | 'look' | 'verify' | 'go';

/** An existing record that the admin is asked about before the setup uses it. */
export interface RecordToUse {
  name: string;
  /** How many agents have this role; null where the page does not show it. */
  agents: number | null;
}

/** Which parts of the panel are open, and its position. Kept as long as the document exists. */
export interface PanelState {
  /** The settings that are done are shown. */
  done: boolean;
  /** All settings that are to change are shown. */
  toChange: boolean;
  menu: boolean;
  /** The list of what Apply wrote is shown. */
  review: boolean;
  /** The pill is expanded on this page, which is no page of an own record. */
  expanded: boolean;
  /** The question before an existing record is used; null while it is not asked. */
  toUse: RecordToUse | null;
  /** While the panel would cover the spotlight's target: on the other side, or small. */
  aside: 'side' | 'small' | null;
  /** Minimum distance to the upper edge of the window, so that one of Halo's Saves is free; null: the default. */
  top: number | null;
}

/** The connection check of a run: under way while `result` is null; `isPassed` also when the admin goes on without it. */
export interface RunCheckState {
  result: RunCheck | null;
  isPassed: boolean;
}

/** The whole state of the guide; `momentOf` derives what it is about, and view-model.ts makes texts of it. */
export interface GuideState {
  view: SetupView;
  address: HaloAddress;
  scan: PageScan;
  /**
   * When this record was opened or last saved in this document (epoch milliseconds): the page does not show what was
   * saved elsewhere later. -1: Halo reported that what the page shows as saved is not.
   */
  openedAt: number;
  /** The open tab was scrolled through in this mode: what is not found now is not on it. */
  isTabRead: boolean;
  /** Findings that need a scroll through the whole tab, by requirement id. */
  offscreenFindings: Map<string, Finding>;
  /** Per tab of this record, since it was opened. */
  tabs: Map<TabKey | 'only', TabResult>;
  /** The result of the last Apply for each requirement. */
  outcomes: Map<string, Outcome>;
  /** The changes that Undo would revert. */
  report: ApplyReport | null;
  busy: Busy | null;
  /** Save was clicked on this record, and what Halo saved is not known yet. */
  isSaving: boolean;
  /** The dialog of the save guard is open: the Client Secret on the page is not captured, whatever the vault has. */
  isSaveBlocked: boolean;
  /** Halo refused the last Save of this record, and `news` says so. */
  isSaveRefused?: boolean;
  /** Halo's API page had its time to load: what is not captured of it cannot be read. */
  isApiRead?: boolean;
  /** A sentence before the count in the live text. */
  news: string;
  /**
   * The page shows a Client Secret that the vault does not have: it has not acknowledged it, or the secret cannot be read
   * because it has no known label, or two secrets are shown.
   */
  uncaptured?: 'unacknowledged' | 'unreadable';
  /** The setting that Apply writes now: its number, how many there are, and its name; null while none is written. */
  progress: { at: number; total: number; name: string } | null;
  /** The connection check that a guided run makes; null before it. */
  runCheck: RunCheckState | null;
  /** The connection check is suggested here. */
  offer: boolean;
  /**
   * The record in Halo's list that has the name of the setup's record; null when there is none. Its `name` is null where
   * it may be on a page of the list that was not read.
   */
  existing: { name: string | null } | null;
  /** The open record's name, once it is known. */
  recordName: string | null;
  panel: PanelState;
  /** The language that the page declares; empty when it declares none. */
  language: string;
  /** The browser translated the page. */
  isTranslated: boolean;
  /** The page is not what its address says (page-not-found.ts). */
  pageNotFound: boolean;
  /** The extension was updated or removed under this page. */
  contextInvalidated: boolean;
}
