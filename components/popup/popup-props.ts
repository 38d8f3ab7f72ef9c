import type { Severity } from '@/utils/connection/outcomes';
import type { Consent } from '@/utils/popup/consent';
import type { ActionId, PopupOffer } from '@/utils/popup/popup-offer';
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
  /** The organisation decided it. */
  managed?: true;
}

/** A name that the admin may change: a labelled text field, saved on change (blur or Enter). */
export interface NameRow {
  id: 'role' | 'agent' | 'application';
  label: string;
  value: string;
  /** The organisation decided it. */
  managed?: true;
}

/** One line of the list "Connection check", ready to show. */
export interface CheckRow {
  id: string;
  severity: Severity;
  /** What was found, and its most likely reason. */
  cause: string;
  /** What it is about, such as the missing scopes; '' without any. */
  about: string;
  /** What to do; null when there is nothing to do. */
  cure: string | null;
  /** The page on which to do it; a link "Go to <page>". */
  go: { page: string; href: string } | null;
}

/** What to do now. */
export interface Hint {
  text: string;
  /** Something stops the admin, or soon will. */
  warn: boolean;
}

/** A button, or a link where it has an address. */
export interface ActionRow {
  id: ActionId;
  text: string;
  href?: string;
  isPrimary: boolean;
}

/** A pair other than the selected one; never its values. */
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
  acceptText: string;
  keepText: string;
}

/** The connection check. */
export interface CheckProps {
  /** All values for it are captured. */
  enabled: boolean;
  running: boolean;
  /** Why to check now; null when there is no special reason. */
  offer: string | null;
  /** The result of the last check in one sentence; null without one. */
  verdict: { severity: Severity; text: string } | null;
  rows: CheckRow[];
}

/** What to do with the setup report: copy the Markdown, or save either format as a file. */
export type ReportPress = 'copy' | 'markdown' | 'json';

export interface PopupProps extends PopupOffer {
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
  /** The buttons below the hint, the primary one first. */
  actions: ActionRow[];
  /** What is wrong with the Halo address that was entered; null when nothing is. */
  addressFault: string | null;
  /** What a guided run creates in Halo; null without a Halo. */
  consent: Consent | null;
  steps: PopupStepRow[];
  credentials: PopupCredentialRow[];
  /** What a fill leaves empty; null when nothing is. */
  fillNote: string | null;
  check: CheckProps;
  /** Several ScalePad forms are open: one button per tab, named by its title. */
  fillChoices: { id: number; title: string }[];
  alternativePairs: PairRow[];
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
  /** The organisation decided on the recipe. */
  isRecipeManaged: boolean;
  options: OptionRow[];
  names: NameRow[];
  /** Credentials were forgotten once ScalePad was connected: the text, and that of Undo; null: none were. */
  wiped: { text: string; undo: string } | null;
  /** The text of the button that permits clearing the clipboard; null: nothing to offer. */
  clearing: string | null;
  /** "Forget credentials" was pressed once: ask. */
  askForget: boolean;
  canForget: boolean;
  /** A step is done, so there is something to report. */
  canReport: boolean;
  /** Its question, where it is not the default one. */
  forgetAsk?: string;
  /** Live text (role status), always in the DOM. */
  status: string;
  busy: boolean;
  onOrigin(origin: string): void;
  /** Any of `actions`, "Start setup" or "Guide me step by step" was pressed. */
  onAction(id: ActionId, event: Event): void;
  onFillConsent(on: boolean): void;
  /** The admin entered the address of their Halo. */
  onOpenHalo(address: string, event: Event): void;
  onCustomDomain(event: Event): void;
  onCopy(id: CredentialId, event: Event): void;
  onClearing(event: Event): void;
  onReveal(id: CredentialId, event: Event): void;
  /** `tabId` when one of `fillChoices` was pressed. */
  onFill(event: Event, tabId?: number): void;
  /** The answer to `askOverwrite`. */
  onOverwrite(yes: boolean, event: Event): void;
  /** The answer to `askServer`. */
  onServer(yes: boolean, event: Event): void;
  onPutBack(event: Event): void;
  onServerChange(row: ServerRow, accept: boolean, event: Event): void;
  onRecord(press: ReportPress, event: Event): void;
  onPair(id: string, event: Event): void;
  onUnlock(passphrase: string, event: Event): void;
  onCheck(event: Event): void;
  onCheckCancel(event: Event): void;
  /** The link of a line was pressed. */
  onCheckGo(row: CheckRow, event: Event): void;
  /** Any press about Forget: 'ask' the first time, then 'confirm' or 'cancel'. */
  onForget(press: 'ask' | 'confirm' | 'cancel', event: Event): void;
  onRecipe(id: string): void;
  onOption(id: string, on: boolean): void;
  onName(id: NameRow['id'], value: string): void;
  onSettings(event: Event): void;
  onPractice(event: Event): void;
}
