import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Moved {
  /** The open question. */
  opened: RefObject<HTMLDivElement | null>;
  /** The container of the questions. */
  container: RefObject<HTMLDivElement | null>;
}

/**
 * Moves the focus to the last button of a question when it opens, and back to where it was when it closes, so that
 * keyboard users stay in the popup. Leaves the focus in a field. `id` identifies the question; '' without one.
 */
export function useMovedFocus(id: string): Moved {
  const opened = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  // A question may be open from the start, when a command opened the popup.
  const before = useRef('');
  const source = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (before.current === id) return;
    const wasOpen = before.current !== '';
    before.current = id;
    const { activeElement, body } = document;
    if (!wasOpen)
      source.current = activeElement instanceof HTMLElement && activeElement !== body ? activeElement : null;
    if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLSelectElement) return;
    if (id !== '') [...(opened.current?.getElementsByTagName('button') ?? [])].at(-1)?.focus();
    else if (activeElement === body || activeElement === null) source.current?.focus();
  }, [id]);
  return { opened, container };
}
