import { quirk } from '../data/boot.ts';

/** A tick reverts if another change follows within this time (quirk tick-reverts). */
const FRESH_MS = 150;
/** How long a box takes to show a press (quirk tick-late). */
const LATE_MS = 900;

interface Tick {
  at: number;
  revert: () => void;
}

let fresh: Tick | null = null;
let pending: (() => void) | null = null;
let reverting = false;

/** Registers the function that reverts a box of the record, before the box is ticked or unticked. */
export function registerTick(revert: () => void): void {
  if (!quirk('tick-reverts') || reverting) return;
  pending = revert;
  // A box that is no field of the record (in a dialog) never reaches `recordChanged`.
  queueMicrotask(() => {
    pending = null;
  });
}

/** Applies a press on a box; late under the quirk tick-late. */
export function applyPress(now: () => void, late: () => void): void {
  if (quirk('tick-late')) setTimeout(late, LATE_MS);
  else now();
}

/** Handles a change of a field: reverts a fresh tick of another field. */
export function recordChanged(): void {
  if (!quirk('tick-reverts') || reverting) return;
  const now = performance.now();
  const last = fresh;
  fresh = pending ? { at: now, revert: pending } : null;
  pending = null;
  if (!last || now - last.at >= FRESH_MS) return;
  // Runs after this change is rendered, so that the box uses its new value.
  setTimeout(() => {
    reverting = true;
    last.revert();
    reverting = false;
  });
}
