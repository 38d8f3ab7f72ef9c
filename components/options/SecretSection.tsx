import { Checkbox } from '@/components/ui/Checkbox';
import { TextField } from '@/components/ui/TextField';
import { usePageWords } from '../page-words';
import type { PassphraseProps, SecretProps } from './options-props';
import { PassphraseSettings } from './PassphraseSettings';
import { Section } from './Section';
import type { OptionsWords } from './words';

/** Renders how long the credentials are held, when they are forgotten, and whether they survive the browser's end. */
export function SecretSection(props: SecretProps & PassphraseProps & { words: OptionsWords }) {
  const words = usePageWords();
  const { expiry } = props;
  return (
    <Section id="secret" title={props.words.secret}>
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
        <Checkbox label={props.words.wipe} help={props.words.wipeHelp} on={props.wipe} onChange={props.onWipe} />
      </section>
      {/* Another state has other fields, and what was typed belongs to the one before. */}
      <PassphraseSettings key={props.keeping} {...props} />
    </Section>
  );
}
