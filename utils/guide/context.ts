import type { Finding } from '@/utils/audit/finding';
import type { RecipeContext } from '@/utils/audit/scan-page';
import type { PageState } from '@/utils/halo/page-state';
import type { GuideLayout } from '@/utils/preferences/types';
import { requirementsFor } from '@/utils/recipe/requirements';
import type { SetupView } from '@/utils/setup/types';
import type { Target } from './overlay/types';
import type { Busy, GuideState, PanelState } from './state';
import { countMet, type TaskContext } from './task-context';
import type { TaskResult } from './task-runner';

/** The actions in the page (tasks/actions.ts). */
export type ActionName =
  | 'applySettings'
  | 'undoSettings'
  | 'scrollThroughTab'
  | 'verifySaved'
  | 'resumeNavigation'
  | 'showRequirement'
  | 'copyDiagnostics'
  | 'reportApplications';

/** What the guide's actions work on: the state, and one run at a time. */
export interface GuideContext {
  readonly state: GuideState;
  /** What is known of the last Save: `kept`, the ids of what Halo should have kept; `inEdit`, the rest is read in Edit. */
  readonly saving: {
    readonly expectedAfterSave: ReadonlySet<string>;
    verifyInEditMode: boolean;
    readonly notice: string;
  };
  /** Points at something in the page; until the admin presses somewhere, or for a while. */
  showSpotlight(target: Target): void;
  hideSpotlight(): void;
  /** Takes what changed and shows it. */
  update(patch: Partial<GuideState>): void;
  /** Ends what is being looked at or read back, because the admin wants something done. Not Apply or Undo. */
  cancelTask(): Promise<void>;
  /** Whether a press counts: a person made it and could see what they pressed. */
  isTrustedGesture(event: Event): boolean;
  /** Changes how the guide stands in this Halo's pages, here and in its other tabs. */
  setLayout(layout: Partial<GuideLayout>): void;
  /** Changes what of the card is open. */
  setPanel(card: Partial<PanelState>): void;
  /** Runs an action in the page. Never rejects. */
  runAction(name: ActionName, id?: string): Promise<void>;
  /** Shows, when this fails, that the extension is gone. */
  reportInvalidation(work: Promise<unknown>): Promise<void>;
  /** Asks for a look at the page, as if it had changed. */
  rescan(): void;
  /**
   * Runs one thing on the page and no second one beside it. `stopped` when the admin took over or the page was left,
   * `busy` when another run is under way (a second press of Apply runs nothing).
   */
  runTask(busy: Busy, work: (context: TaskContext) => Promise<void>): Promise<TaskResult>;
}

/** What the recipe asks for with the options and names of this setup. */
export function recipeContextOf({ recipe, setup }: SetupView): RecipeContext {
  return { requirements: requirementsFor(recipe, setup.options), names: setup.names, labels: setup.labels };
}

/**
 * Notes what one tab shows, and in which mode it was read: the state's own scene may be older than that, and what was
 * read in Edit is not what is saved.
 */
export function recordTabResult(
  state: GuideState,
  { tab, mode }: Pick<PageState, 'tab' | 'mode'>,
  findings: readonly Finding[],
  opened = true,
): GuideState['tabs'] {
  const tabs = new Map(state.tabs);
  tabs.set(tab ?? 'only', { ...countMet(findings), mode, opened, findings });
  return tabs;
}
