import { usePageWords } from '../page-words';
import { Choices } from '../parts/Choices';
import { Icon } from '../parts/Icon';
import { CHEVRON } from '../parts/icons';
import { StatusLine } from '../parts/StatusLine';
import { ActionBar } from './ActionBar';
import { ChangedServers } from './ChangedServers';
import { CheckList } from './CheckList';
import { ClearingOffer } from './ClearingOffer';
import { CredentialItem } from './CredentialItem';
import { ForgetBox } from './ForgetBox';
import { NowBox } from './NowBox';
import { OtherPairs } from './OtherPairs';
import { PopupHead } from './PopupHead';
import type { PopupProps } from './props';
import { RecordBox } from './RecordBox';
import { StepList } from './StepList';
import { UnlockBox } from './UnlockBox';
import { WipedBox } from './WipedBox';

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
