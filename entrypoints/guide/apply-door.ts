import { askForApply } from './ask';
import type { Desk } from './desk';
import type { Pointing } from './pointing';

/** What the script that moves and writes in the page gives to the guide. It is injected when it is first needed. */
export interface ApplyScript {
  /** Writes all that differs on this record. In view mode it points at Edit and goes on once the admin has pressed it. */
  applySettings(desk: Desk): Promise<void>;
  /** Puts back what Apply changed since the last Save. */
  undoSettings(desk: Desk): Promise<void>;
  /** Scrolls once through a tab on which something was not found, before it is called missing. */
  lookAround(desk: Desk): Promise<void>;
  /** Reads the saved record back. Only this makes a step done. */
  verifySaved(desk: Desk): Promise<void>;
  /** Goes on with a way that "Take me there" began on another page. */
  travelOn(desk: Desk): Promise<void>;
  /** Points at a requirement's control, scrolling to it where it has not been mounted yet. */
  showRequirement(desk: Desk, id: string): Promise<void>;
  /** Copies what the page is made of, without any value. */
  copyDiagnostics(desk: Desk): Promise<void>;
  /** `onMove` is called whenever the ring has to be drawn anew. */
  pointing(onMove: () => void): Pointing;
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
