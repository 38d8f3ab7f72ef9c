import { usePageWords } from '../page-words';
import { Choices } from '../parts/Choices';
import { Icon } from '../parts/Icon';
import { CHEVRON } from '../parts/icons';
import { NextLink } from '../parts/NextLink';
import { StatusLine } from '../parts/StatusLine';
import { CheckBox } from './CheckBox';
import { CredentialItem } from './CredentialItem';
import { FillBox } from './FillBox';
import { ForgetBox } from './ForgetBox';
import { PopupHead } from './PopupHead';
import type { PopupProps } from './props';
import { StepList } from './StepList';

/** The popup. Its frame is drawn at once, the rest with the background's first answer. Needs PageWordsContext and page.css. */
export function PopupView(props: PopupProps) {
  const { ready, origin, hint, next, status, busy } = props;
  return (
    <div class="popup">
      <PopupHead origin={origin} origins={props.origins} onOrigin={props.onOrigin} onSettings={props.onSettings} />
      <main>
        {ready && (hint || next) && (
          <section class="now">
            {hint && <p>{hint}</p>}
            {next && <Next next={next} primary={!props.fill.enabled} onGo={props.onGo} />}
          </section>
        )}
        {ready && origin && <Details {...props} />}
      </main>
      <footer class="foot">
        <StatusLine text={status} busy={busy} />
        {ready && origin && (
          <ForgetBox askForget={props.askForget} canForget={props.canForget} onForget={props.onForget} />
        )}
      </footer>
    </div>
  );
}

function Next({
  next,
  primary,
  onGo,
}: {
  next: NonNullable<PopupProps['next']>;
  primary: boolean;
  onGo(event: Event): void;
}) {
  const words = usePageWords();
  return <NextLink text={words.takeMeThere(next.page)} href={next.href} primary={primary} onGo={onGo} />;
}

function Details(props: PopupProps) {
  const words = usePageWords();
  return (
    <>
      <StepList steps={props.steps} />
      <section>
        <h2 class="caption">{words.credentials}</h2>
        <ul class="rows" aria-label={words.credentials}>
          {props.credentials.map((row) => (
            <CredentialItem key={row.id} row={row} onCopy={props.onCopy} onReveal={props.onReveal} />
          ))}
        </ul>
        <FillBox fill={props.fill} fillChoices={props.fillChoices} busy={props.busy} onFill={props.onFill} />
      </section>
      <CheckBox {...props} />
      <details class="fold">
        <summary>
          {words.choices} <Icon d={CHEVRON} />
        </summary>
        <Choices {...props} />
      </details>
    </>
  );
}
