import type { Finding } from '@/utils/audit/finding';
import type { RecipeContext } from '@/utils/audit/scan-page';
import type { PageState } from '@/utils/halo/page-state';
import type { GuideLayout } from '@/utils/preferences/types';
import { requirementsFor } from '@/utils/recipe/requirements';
import type { RunChange } from '@/utils/setup/guided-run';
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
  | 'openTab'
  | 'askToUseRecord'
  | 'reportApplications';

/** What the admin's presses do to a guided run. */
export interface RunControls {
  /** Stops, continues or ends the run. The work in progress stops at once. */
  change(change: RunChange): Promise<void>;
  /** Leaves what needs the admin open, for the rest of the run. */
  skip(requirementIds: string[]): Promise<void>;
  /** Moves the focus to Halo's button that the admin clicks next. */
  focusButton(): void;
  /** Repeats the connection check. */
  checkAgain(): void;
  /** Continues to ScalePad although the connection check did not pass. */
  skipCheck(): void;
  /** Opens a new record instead of one that Halo cannot open or that has the same name. */
  createAnew(): Promise<void>;
  /** Points at the record that Halo has with the same name; on its page, asks whether to use it. */
  useExisting(): Promise<void>;
  /** Shows the ScalePad tab of the run. */
  showScalePad(): Promise<void>;
}

/** The state that the guide's actions work on, and the controller's services for them. */
export interface GuideContext {
  readonly state: GuideState;
  /**
   * The last Save: ids of the requirements that Halo should have stored, whether the rest is read in edit mode, and a
   * notice.
   */
  readonly saving: {
    readonly expectedAfterSave: ReadonlySet<string>;
    verifyInEditMode: boolean;
    readonly notice: string;
  };
  /** The guided run in this document. */
  readonly run: RunControls;
  /** Points at something in the page until the admin presses anywhere, or until a timeout. */
  showSpotlight(target: Target): void;
  hideSpotlight(): void;
  /** Changes the state and draws it. */
  update(patch: Partial<GuideState>): void;
  /** Cancels a scroll or a verification because the admin starts another action. Never cancels Apply or Undo. */
  cancelTask(): Promise<void>;
  /** Ends every task at once, Apply and Undo too. */
  stopTask(): void;
  /** Checks whether a press counts: a person made it and could see what they pressed. */
  isTrustedGesture(event: Event): boolean;
  /** Changes the guide's layout on this Halo, here and in its other tabs. */
  setLayout(layout: Partial<GuideLayout>): void;
  /** Changes which parts of the panel are open. */
  setPanel(panel: Partial<PanelState>): void;
  /** Runs an action in the page. Never rejects. */
  runAction(name: ActionName, id?: string): Promise<void>;
  /** Shows that the extension is invalidated when the work fails. */
  reportInvalidation(work: Promise<unknown>): Promise<void>;
  /** Requests a scan as if the page had changed. */
  rescan(): void;
  /**
   * Runs one task on the page at a time. `stopped` when the admin acted in the page or left it, `busy` when another
   * task runs: then a second press of Apply runs nothing.
   */
  runTask(busy: Busy, work: (context: TaskContext) => Promise<void>): Promise<TaskResult>;
}

/** The guide's state and its changes: all that most of its parts need. */
export type GuideStore = Pick<GuideContext, 'state' | 'update'>;

/** Returns what the recipe requires with the options and names of this setup, without what the admin skipped in this run. */
export function recipeContextOf({ recipe, setup, run }: SetupView): RecipeContext {
  const requirements = requirementsFor(recipe, setup.options).filter(({ id }) => !run?.skipped.includes(id));
  return { requirements, names: setup.names, labels: setup.labels };
}

/**
 * Returns the results with those of one tab, and the mode in which it was read. The state's own scan may be older,
 * and a value that was read in edit mode is not saved yet.
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
