import { useId } from 'preact/hooks';
import { usePageWords } from '../page-words';
import { Button } from '../parts/Button';
import type { PopupProps } from './props';
import { Question } from './Question';
import { useMovedFocus } from './use-moved-focus';

type ActionBarProps = Pick<
  PopupProps,
  | 'fill'
  | 'fillChoices'
  | 'askOverwrite'
  | 'overwriteText'
  | 'check'
  | 'busy'
  | 'onFill'
  | 'onOverwrite'
  | 'onCheck'
  | 'onCheckCancel'
>;

/** "Fill ScalePad form" and "Check connection", always in sight, each with the reason beside it while it cannot be pressed. */
export function ActionBar(props: ActionBarProps) {
  const { fill, fillChoices, askOverwrite, check, busy, onFill } = props;
  const words = usePageWords();
  const [fillReason, checkReason, which] = [useId(), useId(), useId()];
  const { asked, home } = useMovedFocus(fillChoices.length > 0 || askOverwrite);
  return (
    <section class="actions" ref={home}>
      <div class="press">
        <Button
          kind="primary"
          disabled={!fill.enabled || busy}
          describedBy={fill.reason ? fillReason : undefined}
          onPress={(event) => onFill(event)}
        >
          {words.fill}
        </Button>
        <CheckButton {...props} reasonId={checkReason} />
      </div>
      {fill.reason && (
        <p id={fillReason} class="help">
          {fill.reason}
        </p>
      )}
      {check.reason && (
        // Both name what is missing; once is enough for the eye.
        <p id={checkReason} class={fill.reason && !check.enabled ? 'heard' : 'help'}>
          {check.reason}
        </p>
      )}
      <div ref={asked} class="asked">
        {fillChoices.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are answers
          <div class="which" role="group" aria-labelledby={which}>
            <p id={which}>{words.fillWhich}</p>
            {fillChoices.map((tab) => (
              <Button key={tab.id} disabled={busy} onPress={(event) => onFill(event, tab.id)}>
                <span class="cut">{tab.title}</span>
              </Button>
            ))}
          </div>
        )}
        {askOverwrite && (
          <Question
            text={props.overwriteText ?? words.overwriteAsk}
            yes={words.overwrite}
            no={words.overwriteKeep}
            onAnswer={props.onOverwrite}
          />
        )}
      </div>
    </section>
  );
}

/** "Check connection", and Cancel while it runs. */
function CheckButton({
  check,
  busy,
  reasonId,
  onCheck,
  onCheckCancel,
}: Pick<ActionBarProps, 'check' | 'busy' | 'onCheck' | 'onCheckCancel'> & { reasonId: string }) {
  const words = usePageWords();
  const { asked, home } = useMovedFocus(check.running);
  return (
    <>
      <div ref={home}>
        <Button
          disabled={!check.enabled || busy}
          describedBy={check.reason ? reasonId : undefined}
          onPress={(event) => onCheck(event)}
        >
          {words.check}
        </Button>
      </div>
      {check.running && (
        <div ref={asked}>
          <Button kind="quiet" onPress={onCheckCancel}>
            {words.checkCancel}
          </Button>
        </div>
      )}
    </>
  );
}
