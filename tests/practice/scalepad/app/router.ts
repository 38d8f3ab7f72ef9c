import { useSyncExternalStore } from 'react';

const MOVED = 'practice-scalepad-moved';

/** Goes to a path of this app without loading the page again. */
export function go(path: string): void {
  history.pushState(null, '', path);
  window.dispatchEvent(new Event(MOVED));
  window.scrollTo(0, 0);
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('popstate', changed);
  window.addEventListener(MOVED, changed);
  return () => {
    window.removeEventListener('popstate', changed);
    window.removeEventListener(MOVED, changed);
  };
}

/** Returns the current path, without a slash at its end; '' is the Hub. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname).replace(/\/+$/, '');
}
