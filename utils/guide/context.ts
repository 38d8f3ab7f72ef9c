import type { Finding } from '@/utils/audit/finding';
import type { Asked } from '@/utils/audit/scan-page';
import type { PageLook } from '@/utils/halo/page-state';
import type { GuideLook } from '@/utils/preferences/types';
import { requirementsFor } from '@/utils/recipe/requirements';
import type { SetupView } from '@/utils/setup/types';
import type { Target } from './overlay/types';
import type { Busy, CardState, GuideState } from './state';
import { type RunContext, tally } from './task-context';
import type { RunEnd } from './task-runner';

/** The actions in the page (actions.ts). */
export type Act =
  | 'applySettings'
  | 'undoSettings'
  | 'lookAround'
  | 'verifySaved'
  | 'travelOn'
  | 'showRequirement'
  | 'copyDiagnostics'
  | 'tellApplications';

/** What the guide's actions work on: the state, and one run at a time. */
export interface Desk {
  readonly state: GuideState;
  /** What is known of the last Save: `kept`, the ids of what Halo should have kept; `inEdit`, the rest is read in Edit. */
  readonly saving: { readonly kept: ReadonlySet<string>; inEdit: boolean; readonly aside: string };
  /** Points at something in the page; until the admin presses somewhere, or for a while. */
  point(target: Target): void;
  letGo(): void;
  /** Takes what changed and shows it. */
  update(patch: Partial<GuideState>): void;
  /** Ends what is being looked at or read back, because the admin wants something done. Not Apply or Undo. */
  halt(): Promise<void>;
  /** Whether a press counts: a person made it and could see what they pressed. */
  means(event: Event): boolean;
  /** Changes how the guide stands in this Halo's pages, here and in its other tabs. */
  setLook(look: Partial<GuideLook>): void;
  /** Changes what of the card is open. */
  setCard(card: Partial<CardState>): void;
  /** Runs an action in the page. Never rejects. */
  act(name: Act, id?: string): Promise<void>;
  /** Shows, when this fails, that the extension is gone. */
  orCutOff(work: Promise<unknown>): Promise<void>;
  /** Asks for a look at the page, as if it had changed. */
  look(): void;
  /**
   * Runs one thing on the page and no second one beside it. `stopped` when the admin took over or the page was left,
   * `busy` when another run is under way (a second press of Apply runs nothing).
   */
  run(busy: Busy, work: (context: RunContext) => Promise<void>): Promise<RunEnd>;
}

/** What the recipe asks for with the options and names of this setup. */
export function askedBy({ recipe, setup }: SetupView): Asked {
  return { requirements: requirementsFor(recipe, setup.options), names: setup.names, labels: setup.labels };
}

/**
 * Notes what one tab shows, and in which mode it was read: the state's own scene may be older than that, and what was
 * read in Edit is not what is saved.
 */
export function noteTab(
  state: GuideState,
  { tab, mode }: Pick<PageLook, 'tab' | 'mode'>,
  findings: readonly Finding[],
  opened = true,
): GuideState['tabs'] {
  const tabs = new Map(state.tabs);
  tabs.set(tab ?? 'only', { ...tally(findings), mode, opened, findings });
  return tabs;
}
