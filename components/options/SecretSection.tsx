import { Check } from '@/components/ui/Checkbox';
import { TextField } from '@/components/ui/TextField';
import { usePageWords } from '../page-words';
import type { KeepingProps, SecretProps } from './options-props';
import { Keeping } from './PassphraseSettings';
import { Group } from './Section';
import type { OptionsWords } from './words';

/** How long the credentials are held, when they are forgotten, and whether they outlast the browser. */
export function SecretSection(props: SecretProps & KeepingProps & { words: OptionsWords }) {
  const words = usePageWords();
  const { expiry } = props;
  return (
    <Group id="secret" title={props.words.secret}>
      <section class="card" aria-label={words.expiryTitle}>
        <h3>{words.expiryTitle}</h3>
        <TextField
          label={words.expiryField}
          range={{ min: expiry.min, max: expiry.max }}
          value={String(expiry.minutes)}
          help={words.expiryHelp(expiry.min, expiry.max)}
          fault={expiry.fault}
          onCommit={(typed) => props.onExpiry(Number(typed))}
        />
        <Check label={props.words.wipe} help={props.words.wipeHelp} on={props.wipe} onChange={props.onWipe} />
      </section>
      {/* Another state has other fields, and what was typed belongs to the one before. */}
      <Keeping key={props.keeping} {...props} />
    </Group>
  );
}
