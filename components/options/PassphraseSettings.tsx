import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { PASSPHRASE } from '@/utils/vault/limits';
import type { PassphraseProps } from './options-props';
import { PassphraseField } from './PassphraseField';

const KEEPING_TEXTS = {
  off: 'options.keepingOff',
  locked: 'options.keepingLocked',
  on: 'options.keepingOn',
} as const;

/** Renders the encryption of the credentials: off, waiting for the passphrase, or on. */
export function PassphraseSettings(props: PassphraseProps) {
  const { keeping, passphraseFault, onPassphrase, onLock, onStopKeeping } = props;
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [changing, setChanging] = useState(keeping === 'off');
  const unlocks = keeping === 'locked';
  const asks = unlocks || changing;
  return (
    <section class="card" aria-label={i18n.t('options.keepingTitle')}>
      <h3>{i18n.t('options.keepingTitle')}</h3>
      <p class="lead">{i18n.t(KEEPING_TEXTS[keeping])}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onPassphrase(unlocks ? 'unlock' : 'set', first, again);
        }}
      >
        {asks && (
          <PassphraseField
            label={i18n.t('options.passphrase')}
            known={unlocks}
            value={first}
            help={unlocks ? undefined : i18n.t('options.passphraseHelp', [String(PASSPHRASE.min)])}
            fault={passphraseFault}
            onInput={setFirst}
          />
        )}
        {asks && !unlocks && (
          <PassphraseField label={i18n.t('options.passphraseAgain')} value={again} onInput={setAgain} />
        )}
        <div class="buttons">
          {asks && (
            <button type="submit" class="button">
              {unlocks ? i18n.t('options.keepingUnlock') : i18n.t('options.keepingSet')}
            </button>
          )}
          {!asks && <Button onPress={() => setChanging(true)}>{i18n.t('options.keepingChange')}</Button>}
          {keeping === 'on' && <Button onPress={onLock}>{i18n.t('options.keepingLock')}</Button>}
          {keeping !== 'off' && (
            <Button kind="danger" onPress={onStopKeeping}>
              {i18n.t('options.keepingStop')}
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}
