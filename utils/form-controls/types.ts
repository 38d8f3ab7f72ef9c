/** The kinds of markup that a control can have. `view` is a read-only value, which is a control all the same. */
export type FormControlKind = 'text' | 'checkbox' | 'radio' | 'select' | 'native-select' | 'switch' | 'view';

/** One form control as the user sees it, without its label. */
export interface FormControl {
  kind: FormControlKind;
  /** What the user sees as the control: the box, the whole select, the first radio's group. */
  root: HTMLElement;
  /** The elements that receive the events; for a radio group all its radios. */
  inputs: HTMLElement[];
  /** The element of its label, which is no part of the value, wherever it is. */
  labelEl?: Element;
}

/** A control with its label, as found on the page at one moment. The page may replace its elements at any time. */
export interface LabelledControl {
  control: FormControl;
  /** The label as it is written, without asterisk, colon and help. */
  label: string;
  /** The label normalised; what requirements are matched against. */
  key: string;
  /** The element of the label; null for an aria-label. */
  labelEl: Element | null;
  /** Title of the section around the control, as written; null when there is none. */
  section: string | null;
}

/** The present value of a control. */
export interface Reading {
  /** The value as text; null when the control is unset or has none. */
  text: string | null;
  /** All values of a multi-select; else the text alone, or nothing. */
  texts: string[];
  /** On or off for boxes and switches; null for an indeterminate box, and for everything else. */
  on: boolean | null;
  /** Cannot be changed by the user now. */
  locked: boolean;
  /** There is a value that cannot be read: `text` is null, and the control is not unset. */
  unreadable?: true;
}

/** Whether two texts of options mean the same. */
export type TextMatcher = (a: string, b: string) => boolean;

/** What is to be written. Option texts are in order of preference. */
export type TargetValue =
  | { kind: 'text'; text: string }
  /** `offeredOnly`: an option that is not offered without typing is not searched for. */
  | { kind: 'option'; texts: string[]; same: TextMatcher; offeredOnly?: boolean }
  | { kind: 'add'; text: string; same: TextMatcher }
  | { kind: 'remove'; text: string; same: TextMatcher }
  /** Unset, where the control can be. `isUnsetText` recognises the text of a control that shows one while it is unset. */
  | { kind: 'clear'; isUnsetText?: (text: string) => boolean }
  | { kind: 'boolean'; on: boolean; yes: string[]; no: string[]; same: TextMatcher };

/** The wanted option: the first of `texts` that the control offers. */
export interface OptionQuery {
  texts: string[];
  same: TextMatcher;
  offeredOnly?: boolean;
}

/** Why a write failed. `options` lists the available ones when the wanted one is missing. */
export type WriteFailure =
  | { reason: 'locked' }
  | { reason: 'no-such-option'; options: string[] }
  | { reason: 'two-options' }
  | { reason: 'did-not-open' }
  | { reason: 'not-kept' }
  /** Another value appeared meanwhile, and nothing was written. */
  | { reason: 'came-late' }
  /** The page's own code did not answer in time. */
  | { reason: 'no-answer' }
  | { reason: 'wrong-kind' };

export type WriteResult = { ok: true } | ({ ok: false } & Failed);

/** A failed write. `stuckAt` is what the control shows now, where it changed and could not be restored. */
export type Failed = WriteFailure & { stuckAt?: string };

export interface WriteContext {
  signal: AbortSignal;
  /**
   * Last resort for a select whose menu ignores scripts: makes the page's own code choose. Receives the select's root
   * and the option texts in order of preference, none to empty it; true when the page's code was called. Aborted when
   * nobody waits for the result any more.
   */
  chooseInPage?: (root: HTMLElement, texts: string[], signal: AbortSignal) => Promise<boolean>;
  /** The strategy that selects of this page accepted so far; a page mostly treats all of them alike. */
  selects?: SelectMemory;
  /** The strategy that checkboxes of this page accepted so far: a press on the box itself, or on its label. */
  boxes?: { strategy: CheckboxStrategy };
}

export interface SelectMemory {
  /** The strategy that worked last. */
  strategy: SelectStrategy | null;
  /** How many selects in succession have refused every strategy. */
  refused: number;
  /** Whether a choice that was not shown soon was shown later; unknown until there was one. */
  isLate?: boolean;
  /** The strategies by which no select could be emptied. */
  cannotClear?: Set<string>;
}

/** What is pressed to tick a box. */
export type CheckboxStrategy = 'box' | 'label';

/** The strategies of choosing in a select, in the order in which they are tried. */
export type SelectStrategy = 'pointer' | 'keyboard' | 'page';

/** The selectors of the parts of an application's forms. The application's own selectors.ts supplies them. */
export interface ControlSelectors {
  /** Parts of a label that are not its text: asterisk, icon, help. */
  labelNoise: string;
  /** A value in read mode. */
  readValue: string;
  /** A section of the form, and its title within it. */
  section: string;
  sectionTitle: string;
  /** Menus, bars and lists without settings. */
  chrome: string;
  /** Dialogs above the record; their controls are not the record's. */
  dialog: string;
  /** Help beneath a control; never a value. */
  help: string;
}
