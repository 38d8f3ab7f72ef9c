import type { ChangeRow } from './panel-props';

/** One setting that needs the admin: what to do with it, and whether it can be shown. */
export interface NeedRow {
  id: string;
  name: string;
  /** What to choose; '' where `why` explains it. */
  wanted: string;
  /** Why it was not set, in one sentence; '' where that is not known. */
  why: string;
  /** How to set it by hand, folded; '' where `why` explains it. */
  manualSteps: string;
  canShow: boolean;
}

/** A button of the card, with its text. */
export interface RunButton {
  id:
    | 'focus'
    | 'stop'
    | 'continue'
    | 'end'
    | 'undo'
    | 'skip'
    | 'createAnew'
    | 'useExisting'
    | 'checkAgain'
    | 'skipCheck'
    | 'showScalePad'
    | 'fix';
  text: string;
  kind: 'primary' | 'plain' | 'quiet';
}

/** The compact card of a guided run, from top to bottom. All texts are ready to show. */
export interface RunCardProps {
  /** Such as "Step 1 of 4: Role"; null for the pill on a page that does not belong to the run. */
  heading: string | null;
  /** Stop, at the right of the heading; null while nothing runs. */
  stop: RunButton | null;
  /** For keyboard users: moves the focus to Halo's button that the admin clicks next; null when there is none. */
  focus: RunButton | null;
  /** What the run does now, or whose turn it is. */
  title: string;
  /**
   * The title states the admin's turn, a result or a need, which screen readers announce; false for work in progress.
   */
  isSpoken: boolean;
  /** One more sentence; '' for none. */
  text: string;
  /** The progress of the work, from 0 to 1; null where it is not known. */
  progress: number | null;
  busy: boolean;
  needs: NeedRow[];
  /** What was written on this record, and whether the list is open; null when nothing was. */
  changes: { rows: ChangeRow[]; isOpen: boolean } | null;
  buttons: RunButton[];
  /** On the other side for now, because it covered the target of the spotlight. */
  aside: boolean;
  onButton(id: RunButton['id'], event: Event): void;
  onShow(id: string, event: Event): void;
  onChanges(isOpen: boolean): void;
}
