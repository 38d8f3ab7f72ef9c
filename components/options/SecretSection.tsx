import { usePageWords } from '../page-words';
import { Check } from '../parts/Check';
import { TextField } from '../parts/TextField';
import { Group } from './Group';
import { Keeping } from './Keeping';
import type { KeepingProps, SecretProps } from './props';
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
