import { usePageWords } from '../page-words';
import { Choices } from '../parts/Choices';
import { Icon } from '../parts/Icon';
import { CHEVRON } from '../parts/icons';
import { StatusLine } from '../parts/StatusLine';
import { ActionBar } from './ActionBar';
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

/** The popup. Its frame is drawn at once, the rest with the background's first answer. Needs PageWordsContext and page.css. */
export function PopupView(props: PopupProps) {
  const { ready, origin, status, busy } = props;
  const known = ready && origin !== null;
  return (
    <div class="popup">
      <PopupHead {...props} />
      <main data-ready={ready}>
        {ready && <NowBox {...props} />}
        {ready && <UnlockBox {...props} />}
        {known && <Details {...props} />}
      </main>
      <footer class="foot">
        {known && <ActionBar {...props} />}
        {known && <ClearingOffer {...props} />}
        <div class="last">
          <StatusLine text={status} busy={busy} />
          {known && <ForgetBox {...props} />}
        </div>
      </footer>
    </div>
  );
}

function Details(props: PopupProps) {
  const words = usePageWords();
  return (
    <>
      <StepList steps={props.steps} />
      <section class="held">
        <h2 class="heard">{words.credentials}</h2>
        <ul class="rows" aria-label={words.credentials}>
          {props.credentials.map((row) => (
            <CredentialItem key={row.id} row={row} onCopy={props.onCopy} onReveal={props.onReveal} />
          ))}
        </ul>
        <OtherPairs {...props} />
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
