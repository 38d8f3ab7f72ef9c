import type { ComponentChildren } from 'preact';
import type { StepId } from '@/utils/recipe/schema';
import type { StepState } from '@/utils/setup/types';

/** `checking` only while the page has not been audited yet; every audited requirement has one of the other six. */
export type FindingStatus = 'met' | 'exceeds' | 'differs' | 'missing' | 'ambiguous' | 'locked';

/** One requirement compared with the page, ready to show. */
export interface FindingRow {
  id: string;
  name: string;
  /** Title of the page's section, to group by; empty when it has none. */
  group: string;
  wanted: string;
  /** What the page shows now; null when the control was not found. */
  present: string | null;
  status: FindingStatus;
  why: string;
  byHand: string;
  /** Labels on the page that may be this one; the admin is asked. */
  near?: string[];
  /** The label that the admin chose for it. */
  chosen?: string;
  /** The label comes from a settings file; nobody confirmed it here. */
  chosenByFile?: boolean;
  /** Met, and collapsed until all are shown. */
  folded?: boolean;
  /** More about the status: which options there are, what Apply could not do. */
  note?: string;
}

export interface StepRow {
  id: StepId;
  title: string;
  state: StepState;
}

export interface CredentialRow {
  id: string;
  name: string;
  captured: boolean;
  /** Such as "odd shape" or "saved". */
  note?: string;
}

/** The guide, from top to bottom. All texts are ready to show; the view decides only the layout. */
export interface GuidePanelProps {
  /** 1 to 4. */
  stepNumber: number;
  steps: StepRow[];
  /** The screen's name, such as "Role · Permissions". */
  pageTitle: string;
  /** One line: what to do now. */
  hint: string;
  findings: FindingRow[];
  /** The record's other tabs: what is open there. */
  elsewhere: { tab: string; text: string }[];
  /** Settings of the record that exceed the recipe. Shown, never lowered. */
  beyond: { id: string; name: string; text: string }[];
  /** How many met settings are collapsed, and whether all are shown; null when there are none. */
  met: { count: number; open: boolean } | null;
  /** An existing record that is open: a remark and the button that adopts it or stops using it. */
  record: { text: string; label: string; take: boolean } | null;
  /** A suggestion that is made here once; empty when there is none. */
  offer: string;
  /** Live text; ends with "N of M settings met" after every audit and apply. */
  status: string;
  busy: boolean;
  /** Null: no Apply button on this page (a list, the API page). */
  apply: { enabled: boolean /** Something differs, so this is the primary button. */; urgent: boolean } | null;
  canUndo: boolean;
  /** The primary link. `page` completes "Take me there: <page>". */
  next: { page: string; href: string } | null;
  credentials: CredentialRow[];
  collapsed: boolean;
  /** Where the admin moved the panel: px from the window's right and lower edge; null: docked. */
  place: { right: number; bottom: number } | null;
  /** Its minimum distance to the window's upper edge (px); null: the default. */
  top: number | null;
  /** On the other side for now, because it covered what is pointed at. */
  aside: boolean;
  menuOpen: boolean;
  /** The content of the menu, and the choices of the setup. */
  menu?: ComponentChildren;
  choices?: ComponentChildren;
  onApply(event: Event): void;
  onUndo(event: Event): void;
  onShow(id: string, event: Event): void;
  /** The admin's answer to "Is it this one?"; null removes an earlier one. */
  onLabel(id: string, label: string | null, event: Event): void;
  /** Copies what the page is made of, without any value, to correct utils/halo/selectors.ts. */
  onDiagnose(event: Event): void;
  onGo(event: Event): void;
  onCollapse(collapsed: boolean): void;
  onMet(open: boolean): void;
  onMenu(open: boolean, event: Event): void;
  /** The pointer was pressed on the part that moves the panel. */
  onMove(event: PointerEvent): void;
  /** The button that moves the panel was pressed without moving. */
  onSide(event: Event): void;
  onRecord(take: boolean, event: Event): void;
}
