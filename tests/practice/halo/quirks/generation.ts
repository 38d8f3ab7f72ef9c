import { useEffect, useRef, useState } from 'react';
import { quirk } from '../data/boot.ts';
import { createStore } from '../ui/store.ts';

const EVERY_MS = 400;
const rekeyings = createStore(0);
const rekey = (): void => rekeyings.set(rekeyings.get() + 1);

/** Creates all controls of a form again and again while it is edited (quirk rekeyed-controls). */
export function useRekeying(editing: boolean): void {
  useEffect(() => {
    if (!editing || !quirk('rekeyed-controls')) return;
    const timer = setInterval(rekey, EVERY_MS);
    return () => clearInterval(timer);
  }, [editing]);
}

/** Creates all controls again 100 to 300 ms after a change. */
export function rekeyAfterChange(): void {
  if (quirk('rekeyed-controls')) setTimeout(rekey, 100 + ((rekeyings.get() * 67) % 201));
}

/**
 * Returns the generation of a control, for its React key. A control in use (an open menu, the text field with the
 * caret, a box that is just being pressed) keeps its elements until it is released, so that a person can work.
 */
export function useGeneration(inUse: () => boolean): number {
  const [generation, setGeneration] = useState(0);
  const latest = useRef(inUse);
  latest.current = inUse;
  useEffect(() => {
    if (!quirk('rekeyed-controls')) return;
    return rekeyings.subscribe(() => {
      if (!latest.current()) setGeneration((now) => now + 1);
    });
  }, []);
  return generation;
}

/** Checks whether a finger or mouse button is on this element. */
export function isPressed(el: Element | null): boolean {
  return el?.matches(':active') ?? false;
}
