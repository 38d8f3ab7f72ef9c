import type { CredentialId, StepId } from '@/utils/recipe/schema';
import type { StepState } from '@/utils/setup/types';

/** One step of the list "Steps"; the component adds the word for its state (Done, In progress, To do). */
export interface PopupStepRow {
  id: StepId;
  title: string;
  state: StepState;
  /** Such as "16 of 17 settings met". */
  note?: string;
}

/** One line of the list "Credentials". */
export interface PopupCredentialRow {
  id: CredentialId;
  /** The recipe's name for it, such as "Client Secret"; completes "Copy <name>" and "Reveal <name>". */
  name: string;
  captured: boolean;
  /** Ready to show: the value, or dots for the secret while it is masked; null when not captured. */
  shown: string | null;
  /** Only the Client Secret can be revealed. True: draw the Reveal (or Hide, when `revealed`) button. */
  secret: boolean;
  revealed: boolean;
  /** Such as "Expires in 28 minutes" or "Does not look like a Client ID". */
  note?: string;
}

/** One recipe to choose, a radio button each. */
export interface RecipeChoice {
  id: string;
  title: string;
  summary: string;
}

/** An option of the recipe, such as Two-Way sync. */
export interface OptionRow {
  id: string;
  label: string;
  why: string;
  on: boolean;
}

/** A name that the admin may change: a labelled text field, saved on change (blur or Enter). */
export interface NameRow {
  id: 'role' | 'agent' | 'application';
  label: string;
  value: string;
}

/** One line of the list "Connection check", ready to show. */
export interface CheckRow {
  id: string;
  weight: 'bad' | 'remark' | 'good';
  /** What was found, and its most likely reason. */
  cause: string;
  /** What it is about, such as the missing scopes; '' without any. */
  about: string;
  /** What to do; null when there is nothing to do. */
  cure: string | null;
  /** The page on which to do it; a link "Take me there: <page>". */
  go: { page: string; href: string } | null;
}

/** What to do now. */
export interface Hint {
  text: string;
  /** Something stops the admin, or soon will. */
  warn: boolean;
  /** The text of a button that solves it here; null when there is none. */
  act: string | null;
}

/** A pair beside the selected one; never its values. */
export interface PairRow {
  id: string;
  /** When it was captured, and whether Halo saved it. */
  text: string;
  /** The button's text, and its whole name. */
  press: string;
  name: string;
}

/** A server whose host changed since it was captured. */
export interface ServerRow {
  id: CredentialId;
  /** The host that Halo names now. */
  to: string;
  text: string;
  /** The texts of the two answers. */
  take: string;
  keep: string;
}

/** What to do with the setup report: copy the Markdown, or save either format as a file. */
export type ReportPress = 'copy' | 'markdown' | 'json';

export interface PopupProps {
  /** False until the background's first answer: render only the frame. */
  ready: boolean;
  /** The shown Halo address; null when none is known, then `hint` says what to do and the rest is omitted. */
  origin: string | null;
  /** There are several Halo addresses and none is shown: the admin must choose one first. */
  choosing: boolean;
  /** Several Halo addresses have values, so each value names its Halo. */
  several: boolean;
  /** All known Halo addresses; shown as a select when there is more than one. */
  origins: { origin: string; host: string }[];
  /** What to do now, one line; null when there is nothing to say. */
  hint: Hint | null;
  steps: PopupStepRow[];
  /** The next step's page; a link "Take me there: <page>". */
  next: { page: string; href: string } | null;
  credentials: PopupCredentialRow[];
  /** The reason beside the disabled button (aria-describedby); null when enabled. */
  fill: { enabled: boolean; reason: string | null };
  /** "Check connection"; the reason while it cannot be pressed, or why to press it now. */
  check: { enabled: boolean; running: boolean; reason: string | null; rows: CheckRow[] };
  /** Several ScalePad forms are open: one button per tab, named by its title. */
  fillChoices: { id: number; title: string }[];
  otherPairs: PairRow[];
  changedServers: ServerRow[];
  /** The field for the passphrase, while the credentials are encrypted; null when there is nothing to unlock. */
  unlock: { label: string; press: string; fault: string | null } | null;
  /** The last fill left fields with other values: ask whether to overwrite them. */
  askOverwrite: boolean;
  /** The text of that question; the default one is about fields with other values. */
  overwriteText?: string;
  /**
   * The values would go to servers that are not this Halo's own: the question, and its confirmation; null: no question.
   */
  askServer: { text: string; yes: string } | null;
  recipes: RecipeChoice[];
  recipeId: string;
  options: OptionRow[];
  names: NameRow[];
  /** Credentials were forgotten once ScalePad was connected: the text, and that of Undo; null: none were. */
  wiped: { text: string; undo: string } | null;
  /** The text of the button that permits clearing the clipboard; null: nothing to offer. */
  clearing: string | null;
  /** "Forget credentials" was pressed once: ask inline, with one button to confirm and one to keep. */
  askForget: boolean;
  canForget: boolean;
  /** Its question, where it is not the default one. */
  forgetAsk?: string;
  /** Live text (role status), always in the DOM. */
  status: string;
  busy: boolean;
  onOrigin(origin: string): void;
  onGo(event: Event): void;
  onCopy(id: CredentialId, event: Event): void;
  onClearing(event: Event): void;
  onReveal(id: CredentialId, event: Event): void;
  /** The button of the hint was pressed. */
  onAct(event: Event): void;
  /** `tabId` when one of `fillChoices` was pressed. */
  onFill(event: Event, tabId?: number): void;
  /** The answer to `askOverwrite`. */
  onOverwrite(yes: boolean, event: Event): void;
  /** The answer to `askServer`. */
  onServer(yes: boolean, event: Event): void;
  onPutBack(event: Event): void;
  onServerChange(row: ServerRow, take: boolean, event: Event): void;
  onRecord(press: ReportPress, event: Event): void;
  onPair(id: string, event: Event): void;
  onUnlock(passphrase: string, event: Event): void;
  onCheck(event: Event): void;
  onCheckCancel(event: Event): void;
  /** The link of a line was pressed. */
  onCheckGo(row: CheckRow, event: Event): void;
  /** Any press about Forget: 'ask' the first time, then 'confirm' or 'keep'. */
  onForget(press: 'ask' | 'confirm' | 'keep', event: Event): void;
  onRecipe(id: string): void;
  onOption(id: string, on: boolean): void;
  onName(id: NameRow['id'], value: string): void;
  onSettings(event: Event): void;
  onPractice(event: Event): void;
}
