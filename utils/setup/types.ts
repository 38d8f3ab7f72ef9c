import type { EncryptionState } from '@/utils/vault/limits';
import type { FindingStatus } from '../audit/finding';
import type { GuideLayout, Preferences } from '../preferences/types';
import type { CredentialId, Recipe, StepId } from '../recipe/schema';

/** A step that makes or takes a record of Halo's. */
export type RecordStep = Exclude<StepId, 'scalepad'>;

export type StepState = 'to-do' | 'in-progress' | 'done';

/** One setting of a step's record as the page last showed it. Requirements have no credentials, so neither has this. */
export interface ObservedSetting {
  /** The requirement's id. */
  id: string;
  status: FindingStatus;
  /** In the words of the page. */
  wanted: string;
  /** Null when the page said nothing, or had no such control. */
  present: string | null;
  /** When it was seen so; epoch milliseconds. */
  at: number;
  /** When Apply wrote it; left out when it was found so, or the admin set it. */
  setAt?: number;
}

/** What is known of one step for one Halo address. No secrets. Times are epoch milliseconds. */
export interface StepProgress {
  state: StepState;
  /** Settings met and asked for at the last audit of this step's record. */
  met?: number;
  total?: number;
  /** Address of the record that this step made or took. */
  recordUrl?: string;
  /** When Halo was seen to have saved the record. */
  savedAt?: number;
  /** When the saved record was audited in view mode and all was met. */
  verifiedAt?: number;
  /** The version of the recipe that it was verified by. */
  recipeVersion?: number;
  /** Its settings as they were last seen, those of the tabs that were opened. */
  seen?: ObservedSetting[];
}

/** One run for one Halo address: names chosen, steps done, what was verified and when. No secrets. */
export interface Setup {
  /** Such as https://demo.halopsa.com */
  origin: string;
  recipeId: string;
  options: Record<string, boolean>;
  names: { role: string; agent: string; application: string };
  /** Labels that the admin said this Halo uses, by requirement id; they count beside the recipe's own. */
  labels: Record<string, string>;
  steps: Record<StepId, StepProgress>;
  /** Where "Take me there" is heading, and the one tab in which it goes on after a page load. Old ones are ignored. */
  journey?: { to: StepId; at: number; tabId?: number };
  /** What the last connection check came to. */
  checked?: { verdict: 'works' | 'remarks' | 'fails'; at: number };
  /** Records that were there before and that the admin took instead of new ones. */
  taken?: Partial<Record<RecordStep, boolean>>;
  /** Names and labels that a settings file brought and nobody has chosen here since; labels by requirement id. */
  fromFile?: Partial<Record<RecordStep, true>> & { labels?: string[] };
  /** When the guide offered the connection check after the application's Save; it is offered once. */
  checkOfferedAt?: number;
  /** When the admin last did something in it; 0 while its pages were only looked at. */
  updatedAt: number;
}

/** A recipe to choose, in words. */
export interface RecipeRow {
  id: string;
  title: string;
  summary: string;
}

/** State of one credential; never its value. */
export interface CredentialStatus {
  id: CredentialId;
  captured: boolean;
  /** Epoch milliseconds. */
  capturedAt?: number;
  /** When the vault will forget it; epoch milliseconds. Only the secret expires by itself. */
  expiresAt?: number;
  /** The value does not have the shape that Halo's own have; kept all the same. */
  oddShape?: boolean;
  /** Halo has saved the application that this value belongs to. */
  saved?: boolean;
  /** Of an unsaved Client Secret: Save was pressed in Halo, and what came of it was not seen. */
  asked?: boolean;
  /** Of a server: Halo shows one on another host than when it was first captured. The hosts; the first one counts. */
  changed?: { from: string; to: string };
  /** Why a Client Secret that was captured is held no more; left out after Forget credentials. */
  gone?: 'expired' | 'discarded' | 'restarted';
}

/** A pair of Client ID and Client Secret that is held beside the one that counts; never its values. Times as above. */
export interface OtherPair {
  /** Stands for the pair in `take-pair`; says nothing of its values. */
  id: string;
  saved: boolean;
  /** Save was pressed on it, and what came of it was not seen. */
  asked?: boolean;
  capturedAt: number;
  expiresAt: number;
}

/** All that the guide and the popup show of one Halo address. No secrets. */
export interface SetupView {
  setup: Setup;
  recipe: Recipe;
  credentials: CredentialStatus[];
  /**
   * Pairs of other applications, or one made anew for the same application, that are held too. A saved pair counts, and
   * is filled, until another one is saved. Left out when there is none.
   */
  otherPairs?: OtherPair[];
  /** Each pair that is held, by its id, with the time at which its Client Secret is due; epoch milliseconds. */
  heldPairs: Record<string, number>;
  /** Credentials went by themselves once ScalePad was connected, and can be put back. Left out when not. */
  wiped?: true;
  /** Whether the credentials outlast the browser; `locked` and left out: they lie in memory only. */
  keeping?: EncryptionState;
  /** How the guide stands in this Halo's pages. */
  look: GuideLayout & Pick<Preferences, 'markers' | 'motion'>;
}
