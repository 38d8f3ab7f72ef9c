/** One field of ScalePad's form after a fill. Texts, never values. */
export interface FilledRow {
  id: string;
  name: string;
  word: string;
  /** The field has its value; otherwise it is left to the admin. */
  done: boolean;
}

/** The page's answer to Connect. */
export interface AnswerBlock {
  tone: 'good' | 'bad' | 'open';
  /** The page's own text; null when it had none. */
  quote: string | null;
  lines: string[];
}

/** A button of the run. `isNext`: it is the button to click now. */
export interface CardButton {
  text: string;
  isNext: boolean;
}

/** The card on ScalePad's page, from top to bottom; all texts ready to show. */
export interface ScalePadCardProps {
  /** The language of the texts. */
  lang: string;
  /** "Setup assistant" */
  name: string;
  /** "Step 4 of 4: ScalePad" */
  step: string;
  /** Stop, or Continue: the first focusable part. Null without a run, and when it is over. */
  run: CardButton | null;
  /** Opens the popup, which saves the setup report; null until ScalePad is connected. */
  report: string | null;
  /** Done, or End setup. */
  end: CardButton | null;
  /** Copies the page details, where the form is not fully recognised. After the copy its text says so. */
  details: string | null;
  /** Name of the button that closes the card; null while a run needs it. */
  close: string | null;
  /** Only its bar is shown, while the popup is open over the page. */
  isCollapsed: boolean;
  title: string;
  lines: string[];
  /** Name of the list of fields. */
  fieldsName: string;
  fields: FilledRow[];
  answer: AnswerBlock | null;
  /** The two answers to whether it is connected, where the page was not clear; null: no question. */
  ask: { yes: string; no: string } | null;
  /** Live text (role status), always in the DOM and never visible, because the heading says the same. */
  status: string;
}
