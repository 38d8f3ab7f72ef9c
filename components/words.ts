import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { StepState } from '@/utils/setup/types';
import type { FindingStatus } from './props';

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

/** Words of the guide and of the guard, in Halo's pages. */
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
  apply: string;
  undo: string;
  guard: {
    /** "Client Secret not captured", the alertdialog's name */
    title: string;
    tryAgain: string;
    copyMyself: string;
    saveAnyway: string;
    cancel: string;
  };
}

/** Words of our own pages: popup, options, welcome. */
export interface PageWords extends CommonWords {
  /** "Halo address" */
  haloAddress: string;
  /** "Copy <name>" */
  copy(name: string): string;
  /** "Reveal <name>" */
  reveal(name: string): string;
  /** "Hide <name>" */
  hide(name: string): string;
  /** "Fill ScalePad form" */
  fill: string;
  /** "Several ScalePad forms are open. Which one?" */
  fillWhich: string;
  /** "Forget credentials" */
  forget: string;
  /** "Forget all five values of this Halo?" */
  forgetAsk: string;
  /** "Forget" */
  forgetConfirm: string;
  /** "Keep" */
  forgetKeep: string;
  /** "Recipe and names", the fold in the popup */
  choices: string;
  /** "Recipe" */
  recipe: string;
  /** "Options of the recipe" */
  options: string;
  /** "Names in Halo" */
  names: string;
  /** "Settings": the link to the options page, and that page's title */
  settings: string;
  /** "No Halo address yet…", in options, when there is no setup */
  noAddresses: string;
  /** "Own Halo addresses" */
  ownAddresses: string;
  ownAddressesHelp: string;
  /** "Halo address", the text field's label */
  addressField: string;
  addAddress: string;
  /** "Remove <host>" */
  removeAddress(host: string): string;
  /** "Client Secret" section's title: "Keeping the Client Secret" */
  expiryTitle: string;
  /** "Forget it after (minutes)" */
  expiryField: string;
  /** "Between 5 and 480 minutes" */
  expiryHelp(min: number, max: number): string;
  /** "Allow on Halo and ScalePad" */
  grant: string;
}

export const WordsContext = createContext<Words | null>(null);
export const PageWordsContext = createContext<PageWords | null>(null);

/** The guide's words. Throws when the entry point gave none: a text that is missing must not show as an empty button. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('WordsContext has no words');
  return words;
}

/** The pages' words. Throws when the entry point gave none. */
export function usePageWords(): PageWords {
  const words = useContext(PageWordsContext);
  if (!words) throw new Error('PageWordsContext has no words');
  return words;
}
