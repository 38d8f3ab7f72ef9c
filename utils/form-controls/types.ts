/** The kinds of markup that a control can have. `view` is a read-only value, which is a control all the same. */
export type FormControlKind = 'text' | 'checkbox' | 'radio' | 'select' | 'native-select' | 'switch' | 'view';

/** One form control as the user sees it, without its label. */
export interface FormControl {
  kind: FormControlKind;
  /** What the user sees as the control: the box, the whole select, the first radio's group. */
  root: HTMLElement;
  /** What takes the events; for a radio group all its radios. */
  inputs: HTMLElement[];
  /** What holds its label, which is no part of the value, wherever it is. */
  words?: Element;
}

/** A control with its label, as found on the page at one moment. The page may replace its elements at any time. */
export interface LabelledControl {
  control: FormControl;
  /** The label as it is written, without asterisk, colon and help. */
  label: string;
  /** The label normalised; what requirements are matched against. */
  key: string;
  /** The element that holds the label; null for an aria-label. */
  labelEl: Element | null;
  /** Title of the section around the control, as written; null when there is none. */
  section: string | null;
}

/** What a control says now. */
export interface Reading {
  /** The value as text; null when the control is unset or has none. */
  text: string | null;
  /** All values of a multi-select; else the text alone, or nothing. */
  texts: string[];
  /** On or off for boxes and switches; null for a box in between, and for everything else. */
  on: boolean | null;
  /** Cannot be changed by the user now. */
  locked: boolean;
  /** There is something in the place of the value that cannot be read: `text` is null, and the control is not unset. */
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
  /** Unset, where the control can be. */
  | { kind: 'clear' }
  | { kind: 'flag'; on: boolean; yes: string[]; no: string[]; same: TextMatcher };

/** The option that is sought: the first of `texts` that the control offers. */
export interface OptionQuery {
  texts: string[];
  same: TextMatcher;
  offeredOnly?: boolean;
}

/** Why a write did not come about. `options` tells which there are when the wanted one is not among them. */
export type WriteFailure =
  | { reason: 'locked' }
  | { reason: 'no-such-option'; options: string[] }
  | { reason: 'two-options' }
  | { reason: 'did-not-open' }
  | { reason: 'not-kept' }
  /** Another value came meanwhile, and nothing was written. */
  | { reason: 'came-late' }
  /** The page's own code did not answer in time. */
  | { reason: 'no-answer' }
  | { reason: 'wrong-kind' };

export type WriteResult = { ok: true } | ({ ok: false } & Failed);

/** A failed write. `stuckAt` is what the control shows now, where it changed and could not be put back. */
export type Failed = WriteFailure & { stuckAt?: string };

export interface WriteContext {
  signal: AbortSignal;
  /**
   * Last resort for a select whose menu ignores what a script does: let the page's own code choose.
   * Takes the select's root and the option texts in order of preference, none to empty it; true when the page's code
   * was called. Aborted when nobody waits for the answer any more.
   */
  chooseInPage?: (root: HTMLElement, texts: string[], signal: AbortSignal) => Promise<boolean>;
  /** What selects of this page took so far; a page mostly treats all of them alike. */
  selects?: SelectMemory;
  /** What boxes of this page took so far: a press on the box itself, or only one on its label. */
  boxes?: { way: CheckboxStrategy };
}

export interface SelectMemory {
  /** The way that worked last. */
  way: SelectStrategy | null;
  /** How many selects in a row have refused every way. */
  refused: number;
  /** Whether a choice that was not shown soon was shown later; unknown until there was one. */
  isLate?: boolean;
  /** The ways by which none could be emptied. */
  cannotClear?: Set<string>;
}

/** What is pressed to tick a box. */
export type CheckboxStrategy = 'box' | 'label';

/** The ways of choosing in a select, in the order in which they are tried. */
export type SelectStrategy = 'pointer' | 'keyboard' | 'page';

/** The names that an application gives to the parts of its forms. The table of the application supplies it. */
export interface ControlSelectors {
  /** Parts of a label that are not its text: asterisk, icon, help. */
  labelNoise: string;
  /** A value in read mode. */
  readValue: string;
  /** A section of the form, and its title within it. */
  section: string;
  sectionTitle: string;
  /** Menus, bars and lists that hold no settings. */
  chrome: string;
  /** Dialogs above the record; their controls are not the record's. */
  dialog: string;
  /** Help beneath a control; never a value. */
  help: string;
}
