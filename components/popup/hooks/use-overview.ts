import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Overview } from '@/utils/messages/overview';
import { askBackground, isRefused } from '@/utils/messaging/ask-background';
import { newerOf } from '@/utils/newer-of';

/** Often enough for "Expires in N minutes". */
const REFRESH_INTERVAL_MS = 30_000;
/**
 * The interval while the active tab is ScalePad without its form: the page may still render it, and no event reports
 * that.
 */
const FORM_REFRESH_INTERVAL_MS = 1000;

interface Known {
  /** Null until the first answer. */
  overview: Overview | null;
  /** The background did not answer. */
  failed: boolean;
}

/**
 * Returns the background's overview. Requests it again whenever setup, vault or a tab's page changed, and when the
 * page gets the focus. `showOverview` shows the response to another message.
 */
export function useOverview(): Known & { showOverview(overview: Overview | undefined): void } {
  const [known, setKnown] = useState<Known>({ overview: null, failed: false });
  const showOverview = useCallback((overview: Overview | undefined) => {
    setKnown((before) => ({
      overview: overview ? newerOf(before.overview, overview) : before.overview,
      failed: overview === undefined && !isRefused(),
    }));
  }, []);

  const waits = known.overview?.activePage === 'scalepad' && known.overview.form.state === 'none';
  useEffect(() => {
    const renew = () => void askBackground({ type: 'overview' }).then(showOverview);
    const onTab = (_id: number, change: { status?: string; url?: string }) => {
      if (change.url !== undefined || change.status === 'complete') renew();
    };
    renew();
    browser.storage.onChanged.addListener(renew);
    browser.tabs.onUpdated.addListener(onTab);
    window.addEventListener('focus', renew);
    const tick = setInterval(renew, waits ? FORM_REFRESH_INTERVAL_MS : REFRESH_INTERVAL_MS);
    return () => {
      browser.storage.onChanged.removeListener(renew);
      browser.tabs.onUpdated.removeListener(onTab);
      window.removeEventListener('focus', renew);
      clearInterval(tick);
    };
  }, [showOverview, waits]);

  return { ...known, showOverview };
}
