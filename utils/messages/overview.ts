import type { FieldOutcome } from '../fill-outcome';
import type { RecipeRow, SetupView } from '../setup/types';
import type { EncryptionState } from '../vault/limits';

/** What the popup shows. */
export interface Overview {
  /** The Halo addresses with a setup, the one in front first. */
  views: SetupView[];
  /**
   * The tab in front, where the extension may know it: a page of Halo, its sign-in or its portal, ScalePad, or its own.
   */
  activePage: 'halo' | 'halo-sign-in' | 'halo-portal' | 'scalepad' | 'extension' | 'other';
  /** The ScalePad form in an open tab; `isActive` when that is the tab in front. */
  form: {
    state: 'ready' | 'none' | 'several';
    isActive: boolean;
    tabs: { id: number; title: string }[];
    /** The present state of that form's fill with the values of the Halo in front; absent when there was none. */
    filled?: FieldOutcome[];
    /** A ScalePad page is translated by the browser, so that its labels cannot be read. */
    translated?: boolean;
  };
  /** The required sites are granted. */
  sitesGranted: boolean;
  /** A tab to reload, because the scripts cannot reach it, or to wake. */
  tab?: { id: number; needs: 'reload' | 'wake' };
  /** The recipes to choose from. */
  recipes: RecipeRow[];
  /** `locked`: encrypted credentials may be on the disk and need the passphrase. */
  keeping: EncryptionState;
}
