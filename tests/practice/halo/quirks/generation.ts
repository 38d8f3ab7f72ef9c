import { useEffect, useRef, useState } from 'react';
import { quirk } from '../data/boot.ts';
import { createStore } from '../ui/store.ts';

const EVERY_MS = 400;
const beats = createStore(0);
const beat = (): void => beats.set(beats.get() + 1);

/** While a form is edited, all its controls are created again at this pace (quirk rekeyed-controls). */
export function useBeat(editing: boolean): void {
  useEffect(() => {
    if (!editing || !quirk('rekeyed-controls')) return;
    const timer = setInterval(beat, EVERY_MS);
    return () => clearInterval(timer);
  }, [editing]);
}

/** After a change, controls are created again once more, 100 to 300 ms later. */
export function beatAfterChange(): void {
  if (quirk('rekeyed-controls')) setTimeout(beat, 100 + ((beats.get() * 67) % 201));
}

/**
 * The generation of a control, for its React key. A control in use (an open menu, the text field with the caret, a box
 * that is just being pressed) keeps its elements until it is released, so that a person can work.
 */
export function useGeneration(inUse: () => boolean): number {
  const [generation, setGeneration] = useState(0);
  const latest = useRef(inUse);
  latest.current = inUse;
  useEffect(() => {
    if (!quirk('rekeyed-controls')) return;
    return beats.subscribe(() => {
      if (!latest.current()) setGeneration((now) => now + 1);
    });
  }, []);
  return generation;
}

/** Is a person's finger or mouse button on this element at this moment? */
export function isPressed(el: Element | null): boolean {
  return el?.matches(':active') ?? false;
}
