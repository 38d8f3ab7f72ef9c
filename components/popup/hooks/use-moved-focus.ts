import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Moved {
  /** The part that opens and closes. */
  asked: RefObject<HTMLDivElement | null>;
  /** The part that opened it; its first button gets the focus back. */
  home: RefObject<HTMLDivElement | null>;
}

/**
 * Moves the focus when a question replaces a button and closes again, so that keyboard users stay in the popup. Leaves
 * a focus that is elsewhere by then.
 */
export function useMovedFocus(open: boolean): Moved {
  const asked = useRef<HTMLDivElement>(null);
  const home = useRef<HTMLDivElement>(null);
  // A question may be open from the start, when a command opened the popup.
  const before = useRef(false);
  useLayoutEffect(() => {
    if (before.current === open) return;
    before.current = open;
    const { activeElement, body } = document;
    const isLost = activeElement === null || activeElement === body || home.current?.contains(activeElement) === true;
    const target = open ? asked.current : home.current;
    if (isLost) target?.getElementsByTagName('button')[0]?.focus();
  }, [open]);
  return { asked, home };
}
