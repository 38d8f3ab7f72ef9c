import type { ComponentChildren } from 'preact';
import type { StepId } from '@/utils/recipe/schema';
import type { StepState } from '@/utils/setup/types';

/** The state of a setting, in the words that the panel shows. */
export type SettingWord = 'done' | 'toChange' | 'needsYou' | 'later';

/** The reason that the panel shows next to a setting's state. */
export type ReasonWord = 'higher' | 'notFound' | 'foundTwice' | 'readOnly' | 'notOffered';

/** One requirement compared with the page, ready to show. */
export interface FindingRow {
  id: string;
  name: string;
  wanted: string;
  /** What the page shows now; null when the control was not found. */
  present: string | null;
  state: SettingWord;
  reason?: ReasonWord;
  /** The page has a control that Show can point at. */
  hasControl: boolean;
  why: string;
  /** How to set it by hand; empty where that is not needed. */
  manualSteps: string;
  /** Labels on the page that may be this one; the admin is asked. */
  similarLabels?: string[];
  /** The label that the admin chose for it. */
  chosen?: string;
  /** The label comes from a settings file; nobody confirmed it here. */
  chosenByFile?: boolean;
  /** Hidden until all rows of its state are shown. */
  folded?: boolean;
  /** Details about the state: the available options, or what Apply could not do. */
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

/** One setting that Apply wrote. */
export interface ChangeRow {
  id: string;
  name: string;
  before: string;
  now: string;
}

/** Rows that are hidden until the admin expands them. */
export interface Fold {
  count: number;
  open: boolean;
}

/** The guide, from top to bottom. All texts are ready to show; the view decides only the layout. */
export interface GuidePanelProps {
  /** The page belongs to the setup. On other pages the panel shows only its name and menu. */
  isOwn: boolean;
  /** The language of the texts, such as "en". */
  lang: string;
  /** 1 to 4. */
  stepNumber: number;
  steps: StepRow[];
  /** The next step, or what needs the admin. Part of the live text. */
  hint: string;
  /** The result of the last action. Part of the live text. */
  news: string;
  /** "N of M settings done" of the whole record; empty where there is none. Shown with the live text, not spoken. */
  count: string;
  /** The work in progress; empty when there is none. Not part of the live text, because it changes all the time. */
  progress: string;
  busy: boolean;
  /** In the order: needs you, to change, later, done. */
  findings: FindingRow[];
  /** The folded rows of a state; null where none is folded. */
  toChange: Fold | null;
  done: Fold | null;
  /** The record's other tabs with open settings. */
  elsewhere: { key: string; tab: string; text: string }[];
  /** Settings of the record that ScalePad does not need. Shown, never changed. */
  beyond: { id: string; name: string; text: string }[];
  /** A suggestion that is made here once; empty when there is none. */
  offer: string;
  /** Apply would change something now. */
  canApply: boolean;
  /** Apply or Undo is writing, and can be stopped. */
  canStop: boolean;
  canUndo: boolean;
  /** What Apply wrote since the last Save; null when it wrote nothing. */
  review: { open: boolean; rows: ChangeRow[] } | null;
  /** `goal` completes "Go to <goal>". */
  next: { goal: string; href: string } | null;
  /** Empty before the step that needs them. */
  credentials: CredentialRow[];
  collapsed: boolean;
  /** Where the admin moved the panel: px from the window's right and lower edge; null: docked. */
  position: { right: number; bottom: number } | null;
  /** Its minimum distance to the window's upper edge (px); null: the default. */
  top: number | null;
  /** On the other side for now, because it covered the target of the spotlight. */
  aside: boolean;
  menuOpen: boolean;
  /** The content of the menu, and the choices of the setup. */
  menu?: ComponentChildren;
  choices?: ComponentChildren;
  onApply(event: Event): void;
  onStop(event: Event): void;
  onUndo(event: Event): void;
  onReview(open: boolean): void;
  onShow(id: string, event: Event): void;
  /** Opens another tab of the record. */
  onTab(key: string, event: Event): void;
  /** The admin's answer to "Is this the same setting?"; null removes an earlier one. */
  onLabel(id: string, label: string | null, event: Event): void;
  onGo(event: Event): void;
  onCollapse(collapsed: boolean): void;
  onFold(state: 'done' | 'toChange', open: boolean): void;
  onMenu(open: boolean, event: Event): void;
  /** The pointer was pressed on the part that moves the panel. */
  onMove(event: PointerEvent): void;
  /** The button that moves the panel was pressed without moving. */
  onSide(event: Event): void;
}
