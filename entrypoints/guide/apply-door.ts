import type { Desk } from './desk';

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
  /** Tells the vault which applications Halo has: those of its list, and the open one with this Client ID. */
  tellApplications(desk: Desk, opened: string): Promise<void>;
}
