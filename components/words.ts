import type { FindingStatus } from '@/components/guide/panel-props';
import type { StepState } from '@/utils/setup/types';

/**
 * The fixed words of our own UI. Components hold no text of their own: the entry points hand these in, from the
 * browser's language. The English of most of them is bound by docs (roles and accessible names that stay put).
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

/** Words of the guide, in Halo's pages. */
export interface Words extends CommonWords {
  collapse: string;
  expand: string;
  /** "Step N of 4: Role" */
  stepHeading(number: number, total: number, title: string): string;
  /** "Settings on this page", the list's name */
  settings: string;
  /** Met, Exceeds, Differs, Missing, Ambiguous, Locked */
  status: Record<FindingStatus, string>;
  /** Heard before the present value: "now" */
  now: string;
  /** Heard before the wanted value: "wanted" */
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

/** Words of the guard. */
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

/** Hands in the guide's words, once, before anything is drawn. A plain variable: a context would bring all of Preact's hooks into Halo's pages. */
export function giveWords(words: Words): void {
  given = words;
}

/** The guide's words. Throws when the entry point gave none: a text that is missing must not show as an empty button. */
export function useWords(): Words {
  if (!given) throw new Error('no words were given');
  return given;
}

/** Hands in the guard's words, once. Apart from the guide's: the guard is there before the card, and without it. */
export function giveGuardWords(words: GuardWords): void {
  givenToGuard = words;
}

/** The guard's words. Throws when the entry point gave none. */
export function useGuardWords(): GuardWords {
  if (!givenToGuard) throw new Error('no words were given to the guard');
  return givenToGuard;
}
