import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import type { PassphraseProps } from './options-props';
import { PassphraseField } from './PassphraseField';
import type { OptionsWords } from './words';

/** Renders the encryption of the credentials: off, waiting for the passphrase, or on. */
export function PassphraseSettings(props: PassphraseProps & { words: OptionsWords }) {
  const { words, keeping, passphraseFault, onPassphrase, onLock, onStopKeeping } = props;
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [changing, setChanging] = useState(keeping === 'off');
  const unlocks = keeping === 'locked';
  const asks = unlocks || changing;
  return (
    <section class="card" aria-label={words.keepingTitle}>
      <h3>{words.keepingTitle}</h3>
      <p class="lead">{words.keepingText[keeping]}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onPassphrase(unlocks ? 'unlock' : 'set', first, again);
        }}
      >
        {asks && (
          <PassphraseField
            label={words.passphrase}
            known={unlocks}
            value={first}
            help={unlocks ? undefined : words.passphraseHelp}
            fault={passphraseFault}
            onInput={setFirst}
          />
        )}
        {asks && !unlocks && <PassphraseField label={words.passphraseAgain} value={again} onInput={setAgain} />}
        <div class="buttons">
          {asks && (
            <button type="submit" class="button">
              {unlocks ? words.keepingUnlock : words.keepingSet}
            </button>
          )}
          {!asks && <Button onPress={() => setChanging(true)}>{words.keepingChange}</Button>}
          {keeping === 'on' && <Button onPress={onLock}>{words.keepingLock}</Button>}
          {keeping !== 'off' && (
            <Button kind="danger" onPress={onStopKeeping}>
              {words.keepingStop}
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}
