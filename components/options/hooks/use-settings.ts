import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { ExtensionPageChannel } from '@/utils/messages/extension-pages';
import type { MessageWith } from '@/utils/messages/protocol';
import type { Settings } from '@/utils/messages/settings';
import { askBackground } from '@/utils/messaging/ask-background';

/** What the sections of the page share: the settings, and the live region. */
export interface SettingsPage {
  settings: Settings | null;
  status: string;
  say(text: string): void;
  take(settings: Settings): void;
  /** Sends a message that is answered with the settings, and shows `done` afterwards. */
  renew(message: MessageWith<ExtensionPageChannel, Settings>, done: string): Promise<boolean>;
}

/**
 * Returns the settings, and requests them again whenever the storage changes: popup and guide change some of them too.
 */
export function useSettings(): SettingsPage {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [status, setStatus] = useState('');

  useEffect(() => {
    const renew = () =>
      void askBackground({ type: 'settings' }).then((answer) => {
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
      const answer = await askBackground(message);
      if (answer) setSettings(answer);
      setStatus(answer ? done : i18n.t('common.noAnswer'));
      return answer !== undefined;
    },
  };
}
