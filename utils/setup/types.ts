import type { EncryptionState } from '@/utils/vault/limits';
import type { FindingStatus } from '../audit/finding';
import type { GuideLayout, Preferences } from '../preferences/types';
import type { CredentialId, Recipe, StepId } from '../recipe/schema';

/** A step that creates or adopts a record of Halo. */
export type RecordStep = Exclude<StepId, 'scalepad'>;

export type StepState = 'to-do' | 'in-progress' | 'done';

/** The texts' keys. */
export const STEP_STATE_TEXTS = {
  'to-do': 'common.toDo',
  'in-progress': 'common.inProgress',
  done: 'common.done',
} as const satisfies Record<StepState, string>;

/** One setting of a step's record as the page last showed it. No credentials, because requirements have none. */
export interface ObservedSetting {
  /** The requirement's id. */
  id: string;
  status: FindingStatus;
  /** In the text of the page. */
  wanted: string;
  /** Null when the page had no value, or no such control. */
  present: string | null;
  /** When it was seen; epoch milliseconds. */
  at: number;
  /** When Apply wrote it; omitted when it was already so, or the admin set it. */
  setAt?: number;
}

/** What is known of one step for one Halo address. No secrets. Times are epoch milliseconds. */
export interface StepProgress {
  state: StepState;
  /** Settings met and required at the last audit of this step's record. */
  met?: number;
  total?: number;
  /** Address of the record that this step created or adopted. */
  recordUrl?: string;
  /** When Halo was seen to have saved the record. */
  savedAt?: number;
  /** When the saved record was audited in view mode and all was met. */
  verifiedAt?: number;
  /** The recipe version of that verification. */
  recipeVersion?: number;
  /** Its settings as last seen, from the tabs that were opened. */
  seen?: ObservedSetting[];
}

/** One run for one Halo address: names chosen, steps done, what was verified and when. No secrets. */
export interface Setup {
  /** Such as https://demo.halopsa.com */
  origin: string;
  recipeId: string;
  options: Record<string, boolean>;
  names: { role: string; agent: string; application: string };
  /** Labels that this Halo uses according to the admin, by requirement id; they count beside the recipe's own. */
  labels: Record<string, string>;
  steps: Record<StepId, StepProgress>;
  /** Where "Take me there" leads, and the one tab in which it continues after a page load. Old ones are ignored. */
  journey?: { to: StepId; at: number; tabId?: number };
  /** The result of the last connection check. */
  checked?: { verdict: 'works' | 'remarks' | 'fails'; at: number };
  /** Existing records that the admin uses instead of new ones. */
  taken?: Partial<Record<RecordStep, boolean>>;
  /** Names and labels from a settings file that nobody has confirmed here; labels by requirement id. */
  fromFile?: Partial<Record<RecordStep, true>> & { labels?: string[] };
  /** When the guide offered the connection check after the application's Save; it is offered once. */
  checkOfferedAt?: number;
  /** When the admin last did something in it; 0 while its pages were only viewed. */
  updatedAt: number;
}

/** A recipe to choose, as text. */
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
  /** The value does not have the format of Halo's own values; kept nevertheless. */
  oddShape?: boolean;
  /** Halo has saved the application that this value belongs to. */
  saved?: boolean;
  /** Of an unsaved Client Secret: Save was pressed in Halo, and the result was not seen. */
  asked?: boolean;
  /** Of a server: Halo shows one on another host than at first. The hosts; the first one counts. */
  changed?: { from: string; to: string };
  /** Why a captured Client Secret is no longer held; omitted after Forget credentials. */
  gone?: 'expired' | 'discarded' | 'restarted';
}

/** A pair of Client ID and Client Secret that is held beside the selected one; never its values. Times as above. */
export interface OtherPair {
  /** Identifies the pair in `take-pair`; reveals nothing about its values. */
  id: string;
  saved: boolean;
  /** Save was pressed on it, and the result was not seen. */
  asked?: boolean;
  capturedAt: number;
  expiresAt: number;
}

/** Everything that the guide and the popup show of one Halo address. No secrets. */
export interface SetupView {
  setup: Setup;
  recipe: Recipe;
  credentials: CredentialStatus[];
  /**
   * Pairs of other applications, or a newer one of the same application, that are held too. A saved pair is selected,
   * and filled, until another one is saved. Omitted when there is none.
   */
  otherPairs?: OtherPair[];
  /** Each held pair by its id, with the time at which its Client Secret expires; epoch milliseconds. */
  heldPairs: Record<string, number>;
  /** Credentials were forgotten once ScalePad was connected, and can be restored. Omitted otherwise. */
  wiped?: true;
  /** Whether the credentials survive the browser's end; `locked` or omitted: they are in memory only. */
  keeping?: EncryptionState;
  /** The guide's layout in this Halo's pages. */
  layout: GuideLayout & Pick<Preferences, 'markers' | 'motion'>;
}
