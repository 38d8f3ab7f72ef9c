import { Icon } from '@/components/ui/Icon';
import { CHEVRON } from '@/components/ui/icons';
import { Choices } from '@/components/ui/SetupOptionsForm';
import { StatusLine } from '@/components/ui/StatusMessage';
import { usePageWords } from '../page-words';
import { ActionBar } from './ActionBar';
import { ChangedServers } from './ChangedServers';
import { CheckList } from './CheckList';
import { ClearingOffer } from './ClipboardClearOption';
import { CredentialItem } from './CredentialItem';
import { ForgetBox } from './ForgetCredentials';
import { NowBox } from './NextAction';
import { OtherPairs } from './OtherPairs';
import { PopupHead } from './PopupHeader';
import type { PopupProps } from './popup-props';
import { WipedBox } from './RestoreCredentials';
import { RecordBox } from './SetupReportActions';
import { StepList } from './StepList';
import { UnlockBox } from './UnlockForm';

/** The popup. Its frame is drawn at once, the rest with the background's first answer. Needs PageWordsContext and page.css. */
export function PopupView(props: PopupProps) {
  const { ready, origin, status, busy } = props;
  const known = ready && origin !== null;
  const host = props.origins.find((row) => row.origin === origin)?.host ?? null;
  return (
    <div class="popup">
      <PopupHead {...props} />
      <main data-ready={ready}>
        {ready && <NowBox {...props} />}
        {ready && <UnlockBox {...props} />}
        {known && <Details {...props} host={host} />}
      </main>
      <footer class="foot">
        {(known || (ready && props.choosing)) && <ActionBar {...props} host={host} />}
        {known && <ClearingOffer {...props} />}
        <div class="last">
          <StatusLine text={status} busy={busy} />
          {known && <ForgetBox {...props} />}
        </div>
      </footer>
    </div>
  );
}

function Details(props: PopupProps & { host: string | null }) {
  const words = usePageWords();
  const of = props.several ? props.host : null;
  return (
    <>
      <StepList steps={props.steps} />
      <section class="held">
        <h2 class={of === null ? 'heard' : 'caption'}>{of === null ? words.credentials : words.credentialsOf(of)}</h2>
        <ul class="rows" aria-label={words.credentials}>
          {props.credentials.map((row) => (
            <CredentialItem key={row.id} row={row} of={of} onCopy={props.onCopy} onReveal={props.onReveal} />
          ))}
        </ul>
        <WipedBox {...props} />
        <OtherPairs {...props} />
        <ChangedServers {...props} />
      </section>
      <CheckList {...props} />
      <RecordBox {...props} />
      <details class="fold">
        <summary>
          {words.choices} <Icon d={CHEVRON} />
        </summary>
        <Choices {...props} />
      </details>
    </>
  );
}
