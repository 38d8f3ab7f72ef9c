import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PassphraseProps } from '@/components/options/options-props';
import { askBackground, failureText } from '@/utils/messaging/ask-background';
import type { PassphraseAnswer } from '@/utils/vault/limits';
import { PASSPHRASE } from '@/utils/vault/limits';
import type { SettingsPage } from './use-settings';

const DONE = {
  set: 'options.keepingDone',
  unlock: 'options.keepingUnlocked',
  lock: 'options.keepingLockedNow',
  off: 'options.keepingStopped',
} as const;

/** Manages the encryption of the credentials. The passphrase goes to the background and is stored nowhere here. */
export function usePassphrase({ settings, show, setSettings }: SettingsPage): PassphraseProps {
  const [passphraseFault, setFault] = useState<string | null>(null);
  const encryption = settings?.encryption ?? 'off';

  const send = async (what: keyof typeof DONE, passphrase?: string) => {
    const answer = await askBackground({ type: 'passphrase', do: what, passphrase });
    if (!answer) return show(failureText());
    if (settings) setSettings({ ...settings, encryption: answer.encryption });
    setFault(answer.ok ? null : faultText(answer.reason));
    const hint = what === 'set' && isSimple(passphrase ?? '') ? `. ${i18n.t('options.keepingSimple')}` : '';
    show(answer.ok ? `${i18n.t(DONE[what])}${hint}` : '');
  };

  return {
    encryption,
    isPassphraseForbidden: settings?.policy.passphraseStorage === false,
    passphraseFault,
    onPassphrase(what, passphrase, again) {
      const differs = what === 'set' && passphrase !== again;
      if (differs) setFault(i18n.t('options.keepingDiffer'));
      else void send(what, passphrase);
    },
    onLock(event) {
      if (event.isTrusted) void send('lock');
    },
    onStopEncryption(event) {
      if (event.isTrusted) void send('off');
    },
  };
}

/** Checks whether the passphrase has so few different characters that it is easy to guess. */
function isSimple(passphrase: string): boolean {
  return new Set(passphrase.normalize('NFKC')).size < PASSPHRASE.different;
}

function faultText(reason: Extract<PassphraseAnswer, { ok: false }>['reason']): string {
  switch (reason) {
    case 'wrong':
      return i18n.t('options.keepingWrong');
    case 'too-short':
      return i18n.t('options.keepingShort', [String(PASSPHRASE.min)]);
    case 'locked':
      return i18n.t('options.keepingIsLocked');
    case 'off':
      return i18n.t('options.keepingNothing');
  }
}
