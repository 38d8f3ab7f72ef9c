import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { askBackground } from '@/utils/messaging/ask-background';
import { originOf } from '@/utils/origins';

interface KnownHalo {
  /** Null when no Halo is open and none was set up. */
  host: string | null;
  /** Goes to it, and opens the popup over it where the browser allows that. */
  onContinue(event: Event): void;
}

/**
 * Returns the Halo to continue in: one that is open in a tab, else one that was set up before. Updated when this page
 * is shown, and when `needsGrant` changes, because open tabs are known only with the browser's permission.
 */
export function useKnownHalo(needsGrant: boolean): KnownHalo {
  const [origin, setOrigin] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `needsGrant` decides when to ask again
  useEffect(() => {
    const renew = () => void askBackground({ type: 'overview' }).then((known) => setOrigin(firstOf(known?.views)));
    renew();
    window.addEventListener('focus', renew);
    return () => window.removeEventListener('focus', renew);
  }, [needsGrant]);
  return {
    host: origin && new URL(origin).host,
    async onContinue(event) {
      if (!event.isTrusted || origin === null) return;
      await show(origin);
      await browser.action.openPopup().catch(() => undefined);
    },
  };
}

function firstOf(views: { setup: { origin: string } }[] = []): string | null {
  return views[0]?.setup.origin ?? null;
}

/** Activates the tab that shows this Halo; without one, opens it. */
async function show(origin: string): Promise<void> {
  const tab = (await browser.tabs.query({})).find(({ url }) => originOf(url) === origin);
  if (tab?.id === undefined) await browser.tabs.create({ url: `${origin}/` });
  else await browser.tabs.update(tab.id, { active: true });
}
