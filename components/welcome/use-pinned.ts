import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/**
 * Returns whether the button is pinned to the toolbar; null where the browser does not report it. Updated when the page
 * is shown.
 */
export function usePinned(): boolean | null {
  const [pinned, setPinned] = useState<boolean | null>(null);
  useEffect(() => {
    const renew = () => void readPinned().then(setPinned);
    renew();
    window.addEventListener('focus', renew);
    document.addEventListener('visibilitychange', renew);
    return () => {
      window.removeEventListener('focus', renew);
      document.removeEventListener('visibilitychange', renew);
    };
  }, []);
  return pinned;
}

async function readPinned(): Promise<boolean | null> {
  const settings = await browser.action.getUserSettings?.().catch(() => undefined);
  return settings?.isOnToolbar ?? null;
}
