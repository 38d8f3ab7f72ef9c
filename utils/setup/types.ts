import type { EncryptionState } from '@/utils/vault/limits';
import type { FindingStatus } from '../audit/finding';
import type { Policy } from '../policy/types';
import type { GuideLayout, Preferences } from '../preferences/types';
import type { RecordStep } from '../recipe/constants';
import type { CredentialId, Recipe, StepId } from '../recipe/schema';
import type { NavigationId } from './navigation-ids';

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
  /** When it was observed; epoch milliseconds. */
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
  /** When the page showed the record as saved. */
  savedAt?: number;
  /** When the saved record was audited in view mode and all was met. */
  verifiedAt?: number;
  /** The recipe version of that verification. */
  recipeVersion?: number;
  /** Its settings as last observed, from the tabs that were opened. */
  seen?: ObservedSetting[];
}

/** Why a run is paused: the admin acted in Halo, closed its tab, restarted the browser, or pressed nothing for long. */
export type PauseReason = 'acted' | 'closed' | 'restarted' | 'idle';

/** One guided run: the admin consented once, and the extension goes from page to page and fills in. No secrets. */
export interface GuidedRun {
  state: 'running' | 'paused' | 'stopped';
  /** Of a paused run. */
  reason?: PauseReason;
  /** The tab of Halo in which the run works. */
  tabId: number;
  /** The tab of ScalePad that the run opened. */
  scalePadTabId?: number;
  /** Identifies the browser session in which the admin consented. */
  session: string;
  /** When the admin last pressed something; epoch milliseconds. */
  pressedAt: number;
  /** The consent includes one fill of ScalePad's form, which was not used yet. */
  fill: boolean;
  /**
   * What the admin leaves open: ids of requirements, `new:<step>` where a new record is created despite an existing one of
   * that name, and labels of controls that grant more than is needed.
   */
  skipped: string[];
  /** What the run has clicked in ScalePad since the last Start or Continue; each once. */
  navigated?: NavigationId[];
  /** The admin does the other clicks in ScalePad. */
  isHandedOver?: true;
}

/** What pages and popup know of a run. */
export interface RunView extends Omit<GuidedRun, 'session'> {
  /** The run works in this very tab. */
  isHere: boolean;
}

/** One run for one Halo address: names chosen, steps done, what was verified and when. No secrets. */
export interface Setup {
  /** Such as https://demo.halopsa.com */
  origin: string;
  recipeId: string;
  options: Record<string, boolean>;
  names: { role: string; agent: string; application: string };
  /**
   * Labels that this Halo uses according to the admin, by requirement id; they count in addition to the recipe's own.
   */
  labels: Record<string, string>;
  steps: Record<StepId, StepProgress>;
  /**
   * The pending navigation: the target of the link "Go to …", and the one tab in which it continues after a page load.
   * Old ones are ignored.
   */
  journey?: { to: StepId; at: number; tabId?: number };
  /** The result of the last connection check. */
  checked?: { verdict: 'works' | 'remarks' | 'fails'; at: number };
  /** Existing records that the admin uses instead of new ones. */
  taken?: Partial<Record<RecordStep, boolean>>;
  /** Names and labels from a settings file that nobody has confirmed here; labels by requirement id. */
  fromFile?: Partial<Record<RecordStep, true>> & { labels?: string[] };
  /** The guided run that the admin started; omitted when there is none. */
  run?: GuidedRun;
  /**
   * The admin opened the guide again after all steps were done; omitted otherwise. Without it the guide does not
   * appear on the pages of a finished setup.
   */
  reopened?: true;
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
  /** The value does not have the format of Halo's own values; stored nevertheless. */
  hasUnexpectedFormat?: boolean;
  /** Halo has saved the application that this value belongs to. */
  saved?: boolean;
  /** Of an unsaved Client Secret: Save was pressed in Halo, and the result is not known. */
  saveRequested?: boolean;
  /** Of a server: Halo shows one on another host than at first. The hosts; the first one counts. */
  changed?: { from: string; to: string };
  /** Why a captured Client Secret was removed; omitted after Forget credentials. */
  gone?: 'expired' | 'discarded' | 'replaced' | 'restarted';
}

/** A pair of Client ID and Client Secret other than the selected one; never its values. Times as above. */
export interface AlternativePair {
  /** Identifies the pair in `select-pair`; reveals nothing about its values. */
  id: string;
  saved: boolean;
  /** Save was pressed on it, and the result is not known. */
  saveRequested?: boolean;
  capturedAt: number;
  expiresAt: number;
}

/** Everything that the guide and the popup show of one Halo address. No secrets. */
export interface SetupView {
  /** When the background began to read it; epoch milliseconds. */
  readAt: number;
  setup: Setup;
  recipe: Recipe;
  credentials: CredentialStatus[];
  /**
   * Pairs of other applications, or a newer one of the same application, that are stored too. A saved pair is
   * selected, and filled, until another one of the setup's own is saved. Omitted when there is none.
   */
  alternativePairs?: AlternativePair[];
  /** Each stored pair by its id, with the time at which its Client Secret expires; epoch milliseconds. */
  pairExpiries: Record<string, number>;
  /** Credentials were forgotten once ScalePad was connected, and can be restored. Omitted otherwise. */
  wiped?: true;
  /** Whether the credentials survive a restart of the browser; `locked` or omitted: they are in memory only. */
  encryption?: EncryptionState;
  /** The guided run as it is now; omitted when there is none. */
  run?: RunView;
  /** What the organisation decided; omitted where it decided nothing. */
  policy?: Policy;
  /** The policy does not allow this Halo address: nothing works there. */
  isBlocked?: true;
  /** The guide's layout in this Halo's pages. */
  layout: GuideLayout & Pick<Preferences, 'markers' | 'motion'>;
}
