import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { PageMessage, Settings } from '@/utils/messages';
import { ask } from '@/utils/messaging/ask-background';

/** What the sections of the page share: the settings, and the live line. */
export interface Page {
  settings: Settings | null;
  status: string;
  say(text: string): void;
  take(settings: Settings): void;
  /** Asks what is answered with the settings, and says `done` then. */
  renew(message: PageMessage, done: string): Promise<boolean>;
}

/** The settings, asked anew whenever something in the storage changed: the popup and the guide change some of them too. */
export function useSettings(): Page {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [status, setStatus] = useState('');

  useEffect(() => {
    const renew = () =>
      void ask<Settings>({ type: 'settings' }).then((answer) => {
        if (answer) setSettings(answer);
        else setStatus(i18n.t('common.noAnswer'));
      });
    renew();
    browser.storage.onChanged.addListener(renew);
    return () => browser.storage.onChanged.removeListener(renew);
  }, []);

  return {
    settings,
    status,
    say: setStatus,
    take: setSettings,
    async renew(message, done) {
      const answer = await ask<Settings>(message);
      if (answer) setSettings(answer);
      setStatus(answer ? done : i18n.t('common.noAnswer'));
      return answer !== undefined;
    },
  };
}
