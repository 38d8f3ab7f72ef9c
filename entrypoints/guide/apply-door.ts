import type { ApplyReport } from '@/utils/audit/apply';
import type { Finding } from '@/utils/audit/finding';
import type { Asked } from '@/utils/audit/scene';
import type { NotUndone } from '@/utils/audit/undo';
import type { HaloAddress } from '@/utils/halo/address';
import type { TabKey } from '@/utils/halo/table';
import { askForApply } from './ask';
import type { RunContext } from './record';

/** What the script that writes gives to the guide. It is injected when it is first needed. */
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
