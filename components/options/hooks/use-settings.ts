import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { ExtensionPageChannel } from '@/utils/messages/extension-pages';
import type { MessageWith } from '@/utils/messages/protocol';
import type { Settings } from '@/utils/messages/settings';
import { askBackground, failureText } from '@/utils/messaging/ask-background';
import { newerOf } from '@/utils/newer-of';

/** What the sections of the page share: the settings, and the live region. */
export interface SettingsPage {
  settings: Settings | null;
  status: string;
  show(text: string): void;
  setSettings(settings: Settings): void;
  /** Sends a message that is answered with the settings, and shows `done` afterwards. */
  renew(message: MessageWith<ExtensionPageChannel, Settings>, done: string): Promise<boolean>;
}

/**
 * Returns the settings, and requests them again whenever the storage changes: popup and guide change some of them too.
 */
export function useSettings(): SettingsPage {
  const [settings, setKnown] = useState<Settings | null>(null);
  const [status, setStatus] = useState('');
  const setSettings = useCallback((next: Settings) => setKnown((known) => newerOf(known, next)), []);

  useEffect(() => {
    const renew = () =>
      void askBackground({ type: 'settings' }).then((answer) => {
        if (answer) setSettings(answer);
        else setStatus(failureText());
      });
    renew();
    browser.storage.onChanged.addListener(renew);
    return () => browser.storage.onChanged.removeListener(renew);
  }, [setSettings]);

  return {
    settings,
    status,
    show: setStatus,
    setSettings,
    async renew(message, done) {
      const answer = await askBackground(message);
      if (answer) setSettings(answer);
      setStatus(answer ? done : failureText());
      return answer !== undefined;
    },
  };
}
