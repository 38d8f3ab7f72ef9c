import type { PointerProps } from '@/components/guide/props';
import type { ApplyReport } from '@/utils/audit/apply';
import type { Finding } from '@/utils/audit/finding';
import type { Asked } from '@/utils/audit/scene';
import type { NotUndone } from '@/utils/audit/undo';
import type { HaloAddress } from '@/utils/halo/address';
import type { TabKey } from '@/utils/halo/table';
import { askForApply } from './ask';
import type { RunContext } from './record';
import type { WayButton } from './travel';

/** What a look through a whole tab gives. */
export interface LookedThrough {
  findings: Finding[];
  /**
   * What a single look does not show, by requirement id: findings whose control was taken away again when it left the
   * view, and those that were not found at all, with the labels that are near.
   */
  fleeting: Map<string, Finding>;
}

/** What is pointed at: an element of the page, found anew at every frame that may have moved it. */
export interface Target {
  find(): Element | null;
  name: string;
  text: string;
}

/** Keeps a ring on its target while the page scrolls, resizes and moves. */
export interface Pointing {
  /** Scrolls to the target and points at it until the admin presses somewhere, or for a while. */
  at(target: Target): void;
  letGo(): void;
  /** Where the ring stands now; null when nothing is pointed at or it is gone. */
  props(): PointerProps | null;
}

/** What the script that moves and writes in the page gives to the guide. It is injected when it is first needed. */
export interface ApplyScript {
  /**
   * Writes all that differs, tab by tab, and comes back to the tab that was open. `onTab` is called after each tab
   * with what it shows then. The report fills as it goes; an abort throws the signal's reason.
   */
  applyRecord(
    run: RunContext,
    report: ApplyReport,
    onTab: (tab: TabKey | null, findings: Finding[], opened: boolean) => void,
    chooseInPage: (root: HTMLElement, texts: string[]) => Promise<boolean>,
  ): Promise<void>;
  /** Puts back what was changed, tab by tab. Gives what could not be put back. */
  undoRecord(run: RunContext, report: ApplyReport): Promise<NotUndone[]>;
  /**
   * The findings of the open tab, after its whole length was scrolled through for what is missing. A section that is
   * taken away again when it leaves the view counts by what it showed while it was there.
   */
  lookThrough(run: RunContext): Promise<LookedThrough>;
  /**
   * Reads the saved record back, tab by tab, in view mode, and comes back to the tab that was open. `onTab` gets what
   * each tab shows. Presses only tabs.
   */
  verifyRecord(run: RunContext, onTab: (tab: TabKey | null, findings: Finding[]) => void): Promise<void>;
  /**
   * Presses the button that leads on and sees whether the page went on; a first press may be swallowed. Gives true when
   * it did; the button when it is there and nothing came of it, so that it can be pointed at; else null.
   */
  goOn(kind: WayButton, address: HaloAddress, signal: AbortSignal): Promise<true | HTMLElement | null>;
  /** `onMove` is called whenever the ring has to be drawn anew. */
  pointing(onMove: () => void): Pointing;
  /** What the page is made of, in JSON, without any value: for mending the Halo table. */
  diagnose(address: HaloAddress, asked: Asked): Promise<string>;
}

/** Where the script stands, in this extension's own world of the document, which the page cannot see. */
export const APPLY = Symbol.for('halo-setup-assistant.apply');
export type ApplyWorld = { [APPLY]?: ApplyScript };

/** The script that writes; injected by the background on the first call. Rejects when that is not possible. */
export async function applyScript(): Promise<ApplyScript> {
  const world = globalThis as ApplyWorld;
  if (!world[APPLY]) await askForApply();
  const script = world[APPLY];
  if (!script) throw new Error('the script that writes did not come');
  return script;
}
