import type { FieldOutcome } from '../fill-outcome';
import type { RecipeRow, SetupView } from '../setup/types';
import type { EncryptionState } from '../vault/limits';
import type { StoredData } from '../vault/local-storage';

/** What the popup shows. */
export interface Overview {
  /** When the background began to read it; epoch milliseconds. */
  readAt: number;
  /** The Halo addresses with a setup, the active tab's first. ScalePad's step counts the fields that are filled now. */
  views: SetupView[];
  /**
   * The active tab, where the extension may know it: a page of Halo, its sign-in or its portal, ScalePad, or its own.
   */
  activePage: 'halo' | 'halo-sign-in' | 'halo-portal' | 'scalepad' | 'extension' | 'other';
  /** The ScalePad form in an open tab; `isActive` when that is the active tab. */
  form: {
    state: 'ready' | 'none' | 'several';
    isActive: boolean;
    tabs: { id: number; title: string }[];
    /** The present state of that form's fill with the values of the active tab's Halo; absent when there was none. */
    filled?: FieldOutcome[];
    /** A ScalePad page is translated by the browser, so that its labels cannot be read. */
    translated?: boolean;
  };
  /** The active tab shows a Halo that the organisation does not allow: its host, and whom to ask. */
  blocked?: { host: string; contact?: string };
  /** The required sites are granted. */
  sitesGranted: boolean;
  /** A tab to reload, because the scripts cannot reach it, or to wake. */
  tab?: { id: number; needs: 'reload' | 'wake' };
  /** The recipes to choose from. */
  recipes: RecipeRow[];
  /** `locked`: encrypted credentials may be on the disk and need the passphrase. */
  encryption: EncryptionState;
  /** Why nothing on the disk can be used, which leaves `views` empty; omitted when it can. */
  storedData?: Exclude<StoredData, 'usable'>;
}
