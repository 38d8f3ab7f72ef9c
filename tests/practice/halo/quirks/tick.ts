import { quirk } from '../data/boot.ts';

/** A tick that another change within this time takes back (quirk tick-reverts). */
const FRESH_MS = 150;
/** How long a box takes to show a press (quirk tick-late). */
const LATE_MS = 900;

interface Tick {
  at: number;
  revert: () => void;
}

let fresh: Tick | null = null;
let coming: (() => void) | null = null;
let reverting = false;

/** A box of the record is about to be ticked or unticked; takes what puts it back. */
export function ticking(revert: () => void): void {
  if (!quirk('tick-reverts') || reverting) return;
  coming = revert;
  // A box that is no field of the record (in a dialog) never reaches `recordChanged`.
  queueMicrotask(() => {
    coming = null;
  });
}

/** Does what a press on a box does, late where the quirk tick-late says so. */
export function tickInTime(now: () => void, late: () => void): void {
  if (quirk('tick-late')) setTimeout(late, LATE_MS);
  else now();
}

/** A field of the record has changed: a fresh tick of another field goes back. */
export function recordChanged(): void {
  if (!quirk('tick-reverts') || reverting) return;
  const now = performance.now();
  const last = fresh;
  fresh = coming ? { at: now, revert: coming } : null;
  coming = null;
  if (!last || now - last.at >= FRESH_MS) return;
  // After this change is drawn: the box then works on what it has become.
  setTimeout(() => {
    reverting = true;
    last.revert();
    reverting = false;
  });
}
