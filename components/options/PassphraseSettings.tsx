import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { PASSPHRASE } from '@/utils/vault/limits';
import type { PassphraseProps } from './options-props';
import { PassphraseField } from './PassphraseField';

const ENCRYPTION_TEXTS = {
  off: 'options.keepingOff',
  locked: 'options.keepingLocked',
  on: 'options.keepingOn',
} as const;

/** Renders the encryption of the credentials: off, waiting for the passphrase, or on. */
export function PassphraseSettings(props: PassphraseProps) {
  const { encryption, passphraseFault, onPassphrase, onLock, onStopEncryption } = props;
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [changing, setChanging] = useState(encryption === 'off');
  const unlocks = encryption === 'locked';
  const showsField = unlocks || changing;
  return (
    <section class="card" aria-label={i18n.t('options.keepingTitle')}>
      <h3>{i18n.t('options.keepingTitle')}</h3>
      <p class="lead">{i18n.t(ENCRYPTION_TEXTS[encryption])}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onPassphrase(unlocks ? 'unlock' : 'set', first, again);
        }}
      >
        {showsField && (
          <PassphraseField
            label={i18n.t('options.passphrase')}
            known={unlocks}
            value={first}
            help={unlocks ? undefined : i18n.t('options.passphraseHelp', [String(PASSPHRASE.min)])}
            fault={passphraseFault}
            onInput={setFirst}
          />
        )}
        {showsField && !unlocks && (
          <PassphraseField label={i18n.t('options.passphraseAgain')} value={again} onInput={setAgain} />
        )}
        <div class="buttons">
          {showsField && (
            <button type="submit" class="button">
              {unlocks ? i18n.t('options.keepingUnlock') : i18n.t('options.keepingSet')}
            </button>
          )}
          {!showsField && <Button onPress={() => setChanging(true)}>{i18n.t('options.keepingChange')}</Button>}
          {encryption === 'on' && <Button onPress={onLock}>{i18n.t('options.keepingLock')}</Button>}
          {encryption !== 'off' && (
            <Button kind="danger" onPress={onStopEncryption}>
              {i18n.t('options.keepingStop')}
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}
