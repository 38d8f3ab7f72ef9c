import { i18n } from '#i18n';
import { Checkbox } from '@/components/ui/Checkbox';
import { TextField } from '@/components/ui/TextField';
import type { PassphraseProps, SecretProps } from './options-props';
import { PassphraseSettings } from './PassphraseSettings';
import { Section } from './Section';

/**
 * Renders the lifetime of the credentials, when they are forgotten, and whether they survive a restart of the browser.
 */
export function SecretSection(props: SecretProps & PassphraseProps) {
  const { expiry } = props;
  return (
    <Section id="secret" title={i18n.t('options.secret')}>
      <section class="card" aria-label={i18n.t('options.expiryTitle')}>
        <h3>{i18n.t('options.expiryTitle')}</h3>
        <TextField
          label={i18n.t('options.expiryField')}
          range={{ min: expiry.min, max: expiry.max }}
          value={String(expiry.minutes)}
          help={i18n.t('options.expiryHelp', [String(expiry.min), String(expiry.max)])}
          fault={expiry.fault}
          managed={expiry.managed}
          onCommit={(typed) => props.onExpiry(Number(typed))}
        />
        <Checkbox
          label={i18n.t('options.wipe')}
          help={i18n.t('options.wipeHelp')}
          on={props.wipe}
          onChange={props.onWipe}
        />
      </section>
      {/* Each state has other fields, and a text typed in one must not appear in another. */}
      {props.isPassphraseForbidden ? (
        <section class="card" aria-label={i18n.t('options.keepingTitle')}>
          <h3>{i18n.t('options.keepingTitle')}</h3>
          <p class="lead">{i18n.t('policy.passphraseOff')}</p>
          <p class="help">{i18n.t('policy.managed')}</p>
        </section>
      ) : (
        <PassphraseSettings key={props.encryption} {...props} />
      )}
    </Section>
  );
}
