import type { CredentialId, StepId } from '@/utils/recipe/schema';
import type { StepState } from '@/utils/setup/types';

/** One step of the list "Steps"; the word for its state is the component's own (Done, In progress, To do). */
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
  /** The recipe's name of it, such as "Client Secret"; completes "Copy <name>" and "Reveal <name>". */
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

/** A line of the choice of recipe, a radio button each. */
export interface RecipeChoice {
  id: string;
  title: string;
  summary: string;
}

/** A switch of the recipe, such as Two-Way sync. */
export interface OptionRow {
  id: string;
  label: string;
  why: string;
  on: boolean;
}

/** A name that the admin may change; an ordinary labelled text field, saved on change (blur or Enter). */
export interface NameRow {
  id: 'role' | 'agent' | 'application';
  label: string;
  value: string;
}

/** One line of the list "Connection check", all of it ready to show. */
export interface CheckRow {
  id: string;
  weight: 'bad' | 'remark' | 'good';
  /** What was found, and why it most likely is so. */
  cause: string;
  /** What it is about, such as the scopes that are missing; '' when there is nothing to name. */
  about: string;
  /** What to do; null when there is nothing to do. */
  cure: string | null;
  /** The page on which to do it; a link "Take me there: <page>". */
  go: { page: string; href: string } | null;
}

/** What to do now. */
export interface Hint {
  text: string;
  /** Something keeps the admin from going on, or soon will. */
  warn: boolean;
  /** The words of a button that does something about it here; null when there is none. */
  act: string | null;
}

/** A pair that is held beside the one that counts; never its values. */
export interface PairRow {
  id: string;
  /** When it was captured, and whether Halo saved it. */
  text: string;
  /** The button's words, and its whole name. */
  press: string;
  name: string;
}

/** A server whose host changed since it was captured. */
export interface ServerRow {
  id: CredentialId;
  /** The host that Halo names now. */
  to: string;
  text: string;
  /** The words of the two answers. */
  take: string;
  keep: string;
}

/** What is done with the setup record: the Markdown into the clipboard, or either into a file. */
export type ReportPress = 'copy' | 'markdown' | 'json';

export interface PopupProps {
  /** False until the first answer of the background has come: draw nothing but the frame. */
  ready: boolean;
  /** The Halo address on show; null when none is known, then `hint` says what to do and the rest is left out. */
  origin: string | null;
  /** There are Halo addresses and none is on show: the select asks for one, and nothing can be pressed before. */
  choosing: boolean;
  /** Several Halo addresses have values, so that each value says whose it is. */
  several: boolean;
  /** All known Halo addresses; a select is drawn when there is more than one. */
  origins: { origin: string; host: string }[];
  /** What to do now, one line; null when there is nothing to say. */
  hint: Hint | null;
  steps: PopupStepRow[];
  /** The next step's page; a link "Take me there: <page>". */
  next: { page: string; href: string } | null;
  credentials: PopupCredentialRow[];
  /** The reason stands beside the disabled button (aria-describedby); null when enabled. */
  fill: { enabled: boolean; reason: string | null };
  /** "Check connection"; the reason stands beside the button while it cannot be pressed, or says why to press it now. */
  check: { enabled: boolean; running: boolean; reason: string | null; rows: CheckRow[] };
  /** Several ScalePad forms are open: one button per tab, named by its title. */
  fillChoices: { id: number; title: string }[];
  otherPairs: PairRow[];
  changedServers: ServerRow[];
  /** The line for the passphrase, while the credentials lie encrypted; null when there is nothing to unlock. */
  unlock: { label: string; press: string; fault: string | null } | null;
  /** The last fill left fields that hold something else: ask whether to overwrite them. */
  askOverwrite: boolean;
  /** The words of that question; without them it asks of fields that hold something else. */
  overwriteText?: string;
  /** The values would go to servers that are not this Halo's own: the question, and the words of yes; null: nothing to ask. */
  askServer: { text: string; yes: string } | null;
  recipes: RecipeChoice[];
  recipeId: string;
  options: OptionRow[];
  names: NameRow[];
  /** Credentials went by themselves once ScalePad was connected: what to say of it, and the words of Undo; null: none did. */
  wiped: { text: string; undo: string } | null;
  /** The words of the button that lets a copied Client Secret be taken out of the clipboard; null: nothing to offer. */
  clearing: string | null;
  /** "Forget credentials" was pressed once: ask inline, with a button to confirm and one to keep. */
  askForget: boolean;
  canForget: boolean;
  /** The question of it, where it is not the usual one. */
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
