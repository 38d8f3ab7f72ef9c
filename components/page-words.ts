import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CommonWords } from './words';

/** Texts of the extension's own pages: popup, options, welcome. */
export interface PageWords extends CommonWords {
  /** "Halo address" */
  haloAddress: string;
  /** "Choose a Halo", in the select while none is shown */
  chooseHalo: string;
  /** "Credentials of <host>", where several Halos have some */
  credentialsOf(host: string): string;
  /** "Copy <name>" */
  copy(name: string): string;
  /** "Copy <name> of <host>" */
  copyOf(name: string, host: string): string;
  /** "Reveal <name>" */
  reveal(name: string): string;
  /** "Hide <name>" */
  hide(name: string): string;
  /** "Fill ScalePad form" */
  fill: string;
  /** "Fill ScalePad form with <host>" */
  fillWith(host: string): string;
  /** "Several ScalePad forms are open. Which one?" */
  fillWhich: string;
  /** "Some fields hold something else. Overwrite them?" */
  overwriteAsk: string;
  /** "Overwrite" */
  overwrite: string;
  /** "Leave them" */
  overwriteKeep: string;
  /** "Do not fill" */
  serverNo: string;
  /** "Setup record" and its actions; the short texts are visible, the long ones are the accessible names */
  record: Record<'title' | 'copy' | 'copyName' | 'markdown' | 'markdownName' | 'json' | 'jsonName', string>;
  /** "Try it on the practice sites" */
  practice: string;
  /** "Check connection" */
  check: string;
  /** "Check connection with <host>" */
  checkOf(host: string): string;
  /** "Cancel" */
  checkCancel: string;
  /** "Connection check", the list's name */
  checkList: string;
  /** Fails, Remark, Proven */
  checkWeight: Record<'bad' | 'remark' | 'good', string>;
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

export const PageWordsContext = createContext<PageWords | null>(null);

/** Returns the pages' texts. Throws when the entry point provided none. */
export function usePageWords(): PageWords {
  const words = useContext(PageWordsContext);
  if (!words) throw new Error('PageWordsContext has no words');
  return words;
}
