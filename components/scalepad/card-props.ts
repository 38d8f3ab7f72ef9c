/** One field of ScalePad's form after a fill. Texts, never values. */
export interface FilledRow {
  id: string;
  name: string;
  word: string;
  /** The field has its value; otherwise it is left to the admin. */
  done: boolean;
}

/** What the page said after Connect. */
export interface AnswerBlock {
  tone: 'good' | 'bad' | 'open';
  /** The page's own text; null when it had none. */
  quote: string | null;
  lines: string[];
}

/** The card on ScalePad's page, from top to bottom; all texts ready to show. */
export interface ScalePadCardProps {
  /** "Setup assistant" */
  name: string;
  close: string;
  title: string;
  lines: string[];
  /** Name of the list of fields. */
  fieldsName: string;
  fields: FilledRow[];
  answer: AnswerBlock | null;
  /** The two answers to whether it is connected, where the page was not clear; null: not asked. */
  ask: { yes: string; no: string } | null;
  /** Live text (role status), always in the DOM; visible only while `busy`, because the heading says the same. */
  status: string;
  busy: boolean;
}
