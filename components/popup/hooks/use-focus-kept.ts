import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { PopupOffer } from '@/utils/popup/popup-offer';

/**
 * Moves the focus to the first element that the admin needs when the popup opens, and again when the focused element
 * was removed, so that keyboard users stay in the popup. Returns a ref for the popup's element.
 */
export function useFocusKept(ready: boolean, primary: PopupOffer['primary']): RefObject<HTMLDivElement | null> {
  const popup = useRef<HTMLDivElement>(null);
  const focused = useRef<Element | null>(null);
  const isOpened = useRef(false);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element) focused.current = target;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useLayoutEffect(() => {
    if (!ready || document.activeElement !== document.body) return;
    const isFocusLost = focused.current !== null && !focused.current.isConnected;
    if (isOpened.current && !isFocusLost) return;
    isOpened.current = true;
    focused.current = null;
    firstOf(popup.current, primary)?.focus({ preventScroll: true });
  });
  return popup;
}

/** Returns the field that the primary action needs, else its button. */
function firstOf(popup: HTMLElement | null, primary: PopupOffer['primary']): HTMLElement | undefined {
  if (primary === 'choose') return popup?.getElementsByTagName('select')[0];
  if (primary === 'unlock' || primary === 'open-halo') return popup?.getElementsByTagName('input')[0];
  return [...(popup?.getElementsByClassName('primary') ?? [])].find((element) => element instanceof HTMLElement);
}
