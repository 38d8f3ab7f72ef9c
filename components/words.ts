import type { FindingStatus } from '@/components/guide/panel-props';
import type { StepState } from '@/utils/setup/types';

/**
 * The fixed texts of the UI, in the browser's language. Components have no texts of their own; the entry points provide
 * these. Many English ones are accessible names that do not change (docs/ui-names.md).
 */
export interface CommonWords {
  /** "Setup assistant" */
  assistant: string;
  /** "Steps", the list's name */
  steps: string;
  /** Done, In progress, To do */
  stepState: Record<StepState, string>;
  /** "Take me there: <page>" */
  takeMeThere(page: string): string;
  /** "Credentials", the list's name */
  credentials: string;
  /** "Captured" */
  captured: string;
  /** "Not captured" */
  notCaptured: string;
  /** "3 of 5", beside the heading Credentials */
  capturedCount(captured: number, total: number): string;
}

/** Texts of the guide, in Halo's pages. */
export interface Words extends CommonWords {
  collapse: string;
  expand: string;
  /** "Step N of 4: Role" */
  stepHeading(number: number, total: number, title: string): string;
  /** "Settings on this page", the list's name */
  settings: string;
  /** Met, Exceeds, Differs, Missing, Ambiguous, Locked */
  status: Record<FindingStatus, string>;
  /** Read before the present value: "now" */
  now: string;
  /** Read before the wanted value: "wanted" */
  wanted: string;
  /** "Why it is needed" */
  why: string;
  /** "By hand" */
  byHand: string;
  /** "Show <name>" */
  show(name: string): string;
  /** "On other tabs" */
  elsewhere: string;
  /** "Beyond the recipe" */
  beyond: string;
  /** "Is it this one?" */
  isItThisOne: string;
  /** "Use <label> for <name>" */
  takeLabel(label: string, name: string): string;
  /** "You said it is <label>." */
  youSaid(label: string): string;
  fileSaid(label: string): string;
  /** "Not this one" */
  notThisOne: string;
  /** "Copy diagnostics" */
  diagnose: string;
  apply: string;
  undo: string;
  /** "Menu" */
  menu: string;
  /** "Move" */
  move: string;
  /** "Show <count> met" */
  showMet(count: number): string;
  /** "Hide met" */
  hideMet: string;
}

/** Texts of the save guard. */
export interface GuardWords {
  /** "Client Secret not captured", the alertdialog's name */
  title: string;
  tryAgain: string;
  copyMyself: string;
  saveAnyway: string;
  cancel: string;
}

let given: Words | null = null;
let givenToGuard: GuardWords | null = null;

/**
 * Provides the guide's texts, once, before anything is rendered. A plain variable: a context would add all of Preact's
 * hooks to Halo's pages.
 */
export function giveWords(words: Words): void {
  given = words;
}

/**
 * Returns the guide's texts. Throws when the entry point provided none, because a missing text must not appear as an
 * empty button.
 */
export function useWords(): Words {
  if (!given) throw new Error('no words were given');
  return given;
}

/**
 * Provides the save guard's texts, once. Separate from the guide's: the save guard works before and without the panel.
 */
export function giveGuardWords(words: GuardWords): void {
  givenToGuard = words;
}

/** Returns the save guard's texts. Throws when the entry point provided none. */
export function useGuardWords(): GuardWords {
  if (!givenToGuard) throw new Error('no words were given to the guard');
  return givenToGuard;
}
