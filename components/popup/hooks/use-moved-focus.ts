import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Moved {
  /** What opens and closes. */
  asked: RefObject<HTMLDivElement | null>;
  /** What it was opened from; its first button gets the focus back. */
  home: RefObject<HTMLDivElement | null>;
}

/**
 * Takes the focus along when a question opens in the place of a button and closes again, so that who works by keyboard
 * never falls out of the popup. A focus that stands elsewhere by then is left alone.
 */
export function useMovedFocus(open: boolean): Moved {
  const asked = useRef<HTMLDivElement>(null);
  const home = useRef<HTMLDivElement>(null);
  // A question may be open from the start: a command raised it.
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
