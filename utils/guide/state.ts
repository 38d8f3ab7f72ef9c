import type { ApplyReport } from '@/utils/audit/apply';
import type { Finding, Outcome } from '@/utils/audit/finding';
import type { PageScan } from '@/utils/audit/scan-page';
import type { HaloAddress } from '@/utils/halo/address';
import type { TabKey } from '@/utils/halo/selectors';
import type { SetupView } from '@/utils/setup/types';

/** What is known of one tab of the open record. */
export interface TabResult {
  met: number;
  total: number;
  mode: 'view' | 'edit';
  opened: boolean;
  /** What the tab showed when it was counted. */
  findings: readonly Finding[];
}

export type Busy = 'apply' | 'undo' | 'look' | 'verify' | 'go';

/** What of the card is open, and where it stands aside. Lives as long as the document. */
export interface PanelState {
  /** The met settings are on show. */
  met: boolean;
  menu: boolean;
  /** Recipe, options and names are on show; null: while nothing was begun. */
  choices: boolean | null;
  /** While something is pointed at that the card would cover: on the other side, or small. */
  aside: 'side' | 'small' | null;
  /** How far from the window's upper edge it must stay, so that one of Halo's Saves is free; null: as far as always. */
  top: number | null;
}

/** All that the guide shows; present.ts turns it into texts. */
export interface GuideState {
  view: SetupView;
  address: HaloAddress;
  scan: PageScan;
  /** What only a look through the whole tab shows, by requirement id. */
  offscreenFindings: Map<string, Finding>;
  /** Per tab of this record, since it was opened. */
  tabs: Map<TabKey | 'only', TabResult>;
  /** What the last Apply made of each requirement. */
  outcomes: Map<string, Outcome>;
  /** What Undo would put back. */
  report: ApplyReport | null;
  busy: Busy | null;
  /** Apply was pressed in view mode and waits for the admin's Edit. */
  waitsForEdit: boolean;
  /** A sentence before the count in the live text. */
  news: string;
  /** The page shows a Client Secret, and the vault does not answer for it. */
  unkept?: boolean;
  /** The connection check is offered here. */
  offer: boolean;
  /** Ids of the settings that were seen not met since this tab was opened or Apply ran: they keep their place when met. */
  unmet: ReadonlySet<string>;
  /** The open record's name, once it was seen. */
  recordName: string | null;
  panel: PanelState;
  /** The page is not what its address says (lost.ts). */
  pageNotFound: boolean;
  /** The extension was updated or removed under this page. */
  contextInvalidated: boolean;
}
