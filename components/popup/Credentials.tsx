import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { CredentialItem } from './CredentialItem';
import type { PopupProps } from './popup-props';
import { RestoreCredentials } from './RestoreCredentials';

type CredentialsProps = { host: string } & Pick<
  PopupProps,
  'credentials' | 'several' | 'alternativePairs' | 'wiped' | 'busy' | 'onCopy' | 'onReveal' | 'onPair' | 'onPutBack'
>;

/** Renders the credentials once one is captured, and what the admin may decide about them. */
export function Credentials(props: CredentialsProps) {
  const { credentials, several, host, alternativePairs, wiped, onCopy, onReveal } = props;
  const hasAny = credentials.some(({ captured }) => captured);
  if (!hasAny && alternativePairs.length === 0 && wiped === null) return null;
  return (
    <section class="credentials">
      {hasAny && (
        <>
          <h2 class={several ? 'caption' : 'visually-hidden'}>
            {several ? i18n.t('popup.credentialsOf', [host]) : i18n.t('common.credentials')}
          </h2>
          <ul class="rows" aria-label={i18n.t('common.credentials')}>
            {credentials.map((row) => (
              <CredentialItem key={row.id} row={row} of={several ? host : null} onCopy={onCopy} onReveal={onReveal} />
            ))}
          </ul>
        </>
      )}
      <RestoreCredentials {...props} />
      <AlternativePairs {...props} />
    </section>
  );
}

/** Renders the pairs other than the selected one, each with a button to select it. */
function AlternativePairs({
  alternativePairs,
  busy,
  onPair,
}: Pick<PopupProps, 'alternativePairs' | 'busy' | 'onPair'>) {
  return alternativePairs.map((pair) => (
    <div key={pair.id} class="pair">
      <p class="help">{pair.text}</p>
      <Button kind="quiet" label={pair.name} disabled={busy} onPress={(event) => onPair(pair.id, event)}>
        {pair.press}
      </Button>
    </div>
  ));
}
