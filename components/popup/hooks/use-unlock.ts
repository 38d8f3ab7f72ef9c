import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PopupProps } from '@/components/popup/popup-props';
import { askBackground, failureText } from '@/utils/messaging/ask-background';

type Unlock = Pick<PopupProps, 'unlock' | 'onUnlock'>;

/**
 * Manages the passphrase of encrypted credentials. `locked`: they are encrypted now; `done` updates the popup and shows
 * a sentence. The typed passphrase goes to the background and is stored nowhere here.
 */
export function useUnlock(locked: boolean, done: (text: string) => Promise<void>): Unlock {
  const [fault, setFault] = useState<string | null>(null);
  return {
    unlock: locked ? { label: i18n.t('popup.unlock.label'), press: i18n.t('popup.unlock.press'), fault } : null,
    async onUnlock(passphrase, event) {
      if (!event.isTrusted) return;
      if (passphrase === '') return setFault(i18n.t('popup.unlock.empty'));
      const answer = await askBackground({ type: 'passphrase', do: 'unlock', passphrase });
      if (answer?.ok) {
        setFault(null);
        await done(i18n.t('popup.unlock.done'));
      } else setFault(answer ? i18n.t('popup.unlock.wrong') : failureText());
    },
  };
}
