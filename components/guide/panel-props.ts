import type { ComponentChildren } from 'preact';
import type { StepId } from '@/utils/recipe/schema';
import type { StepState } from '@/utils/setup/types';

/** `checking` only while the page has not been audited yet; every audited requirement has one of the other six. */
export type FindingStatus = 'met' | 'exceeds' | 'differs' | 'missing' | 'ambiguous' | 'locked';

/** One requirement held against the page, ready to be shown. */
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
  /** The label that the admin said it is. */
  chosen?: string;
  /** A settings file said so, nobody here. */
  chosenByFile?: boolean;
  /** Met, and so folded away until all are asked for. */
  folded?: boolean;
  /** More on the status: which options there are, what Apply could not do. */
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

/** The guide, from top to bottom. All texts are ready to show; the view decides nothing but layout. */
export interface GuidePanelProps {
  /** 1 to 4. */
  stepNumber: number;
  steps: StepRow[];
  /** The screen's name, such as "Role · Permissions". */
  pageTitle: string;
  /** One line: what to do now. */
  hint: string;
  findings: FindingRow[];
  /** The record's other tabs: what waits there. */
  elsewhere: { tab: string; text: string }[];
  /** What the record grants beyond the recipe. Shown, never lowered without being asked. */
  beyond: { id: string; name: string; text: string }[];
  /** How many met settings are folded away, and whether all are on show; null when there are none. */
  met: { count: number; open: boolean } | null;
  /** What may be done with an open record that was there before: a remark and the button that takes it or gives it back. */
  record: { text: string; label: string; take: boolean } | null;
  /** One line that is offered here once; empty when there is none. */
  offer: string;
  /** Live text; ends with "N of M settings met" after every audit and apply. */
  status: string;
  busy: boolean;
  /** Null: no Apply button on this page (a list, the API page). */
  apply: { enabled: boolean /** Something differs, so this is the thing to press. */; urgent: boolean } | null;
  canUndo: boolean;
  /** The primary way on. `page` completes "Take me there: <page>". */
  next: { page: string; href: string } | null;
  credentials: CredentialRow[];
  collapsed: boolean;
  /** Where the admin moved the card: px from the window's right and lower edge; null: docked. */
  place: { right: number; bottom: number } | null;
  /** How far from the window's upper edge it must stay (px); null: as far as always. */
  top: number | null;
  /** On the other side for now, because it covered what is pointed at. */
  aside: boolean;
  menuOpen: boolean;
  /** What stands behind the button Menu, and the choices of the setup; views that came with a script of their own. */
  menu?: ComponentChildren;
  choices?: ComponentChildren;
  onApply(event: Event): void;
  onUndo(event: Event): void;
  onShow(id: string, event: Event): void;
  /** The admin's answer to "Is it this one?"; null takes an earlier one back. */
  onLabel(id: string, label: string | null, event: Event): void;
  /** Copy what the page is made of, without any value, for mending the Halo table. */
  onDiagnose(event: Event): void;
  onGo(event: Event): void;
  onCollapse(collapsed: boolean): void;
  onMet(open: boolean): void;
  onMenu(open: boolean, event: Event): void;
  /** The pointer was put down where the card is moved by. */
  onMove(event: PointerEvent): void;
  /** The button that moves the card was only pressed. */
  onSide(event: Event): void;
  onRecord(take: boolean, event: Event): void;
}
