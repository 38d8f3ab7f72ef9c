import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { CHEVRON } from '@/components/ui/icons';
import { SetupOptionsForm } from '@/components/ui/SetupOptionsForm';
import { StatusMessage } from '@/components/ui/StatusMessage';
import { ActionBar } from './ActionBar';
import { ChangedServers } from './ChangedServers';
import { CheckList } from './CheckList';
import { CredentialItem } from './CredentialItem';
import { ForgetCredentials } from './ForgetCredentials';
import { NextAction } from './NextAction';
import { PopupHeader } from './PopupHeader';
import type { PopupProps } from './popup-props';
import { RestoreCredentials } from './RestoreCredentials';
import { SetupReportActions } from './SetupReportActions';
import { StepList } from './StepList';
import { UnlockForm } from './UnlockForm';

/** Renders the popup: its frame at once, the rest with the background's first answer. Needs page.css. */
export function PopupView(props: PopupProps) {
  const { ready, origin, status, busy } = props;
  const known = ready && origin !== null;
  const host = props.origins.find((row) => row.origin === origin)?.host ?? null;
  return (
    <div class="popup">
      <PopupHeader {...props} />
      <main data-ready={ready}>
        {ready && <NextAction {...props} />}
        {ready && <UnlockForm {...props} />}
        {known && <Details {...props} host={host} />}
      </main>
      <footer class="foot">
        {(known || (ready && props.choosing)) && <ActionBar {...props} host={host} />}
        {known && <ClipboardClearOption {...props} />}
        <div class="last">
          <StatusMessage text={status} busy={busy} />
          {known && <ForgetCredentials {...props} />}
        </div>
      </footer>
    </div>
  );
}

function Details(props: PopupProps & { host: string | null }) {
  const of = props.several ? props.host : null;
  return (
    <>
      <StepList steps={props.steps} />
      <section class="held">
        <h2 class={of === null ? 'heard' : 'caption'}>
          {of === null ? i18n.t('common.credentials') : i18n.t('popup.credentialsOf', [of])}
        </h2>
        <ul class="rows" aria-label={i18n.t('common.credentials')}>
          {props.credentials.map((row) => (
            <CredentialItem key={row.id} row={row} of={of} onCopy={props.onCopy} onReveal={props.onReveal} />
          ))}
        </ul>
        <RestoreCredentials {...props} />
        <OtherPairs {...props} />
        <ChangedServers {...props} />
      </section>
      <CheckList {...props} />
      <SetupReportActions {...props} />
      <details class="fold">
        <summary>
          {i18n.t('popup.choices')} <Icon d={CHEVRON} />
        </summary>
        <SetupOptionsForm {...props} />
      </details>
    </>
  );
}

/** Renders the pairs beside the selected one, each with a button to select it instead. */
function OtherPairs({ otherPairs, busy, onPair }: Pick<PopupProps, 'otherPairs' | 'busy' | 'onPair'>) {
  return otherPairs.map((pair) => (
    <div key={pair.id} class="pair">
      <p class="help">{pair.text}</p>
      <Button kind="quiet" label={pair.name} disabled={busy} onPress={(event) => onPair(pair.id, event)}>
        {pair.press}
      </Button>
    </div>
  ));
}

/**
 * Renders a button that lets the extension clear the clipboard, after a Client Secret was copied that would stay there.
 */
function ClipboardClearOption({ clearing, onClearing }: Pick<PopupProps, 'clearing' | 'onClearing'>) {
  return clearing === null ? null : (
    <Button kind="quiet" onPress={onClearing}>
      {clearing}
    </Button>
  );
}
