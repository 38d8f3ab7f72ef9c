import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { useMovedFocus } from './hooks/use-moved-focus';
import type { PopupProps } from './popup-props';
import { Question } from './Question';

type ActionBarProps = { /** The shown Halo; null while one has to be chosen. */ host: string | null } & Pick<
  PopupProps,
  | 'fill'
  | 'fillChoices'
  | 'askOverwrite'
  | 'overwriteText'
  | 'askServer'
  | 'check'
  | 'busy'
  | 'onFill'
  | 'onOverwrite'
  | 'onServer'
  | 'onCheck'
  | 'onCheckCancel'
>;

/**
 * Renders "Fill ScalePad form" and "Check connection", always visible, each with its Halo, and with the reason while it
 * cannot be pressed.
 */
export function ActionBar(props: ActionBarProps) {
  const { host, fill, fillChoices, askOverwrite, askServer, check, busy, onFill } = props;
  const [fillReason, checkReason, which] = [useId(), useId(), useId()];
  const { asked, home } = useMovedFocus(fillChoices.length > 0 || askOverwrite || askServer !== null);
  return (
    <section class="actions" ref={home}>
      <div class="press">
        <Button
          kind="primary"
          disabled={!fill.enabled || busy}
          describedBy={fill.reason ? fillReason : undefined}
          onPress={(event) => onFill(event)}
        >
          {host === null ? i18n.t('popup.fill') : i18n.t('popup.fillWith', [host])}
        </Button>
        <CheckButton {...props} reasonId={checkReason} />
      </div>
      {fill.reason && (
        <p id={fillReason} class="help">
          {fill.reason}
        </p>
      )}
      {check.reason && (
        // Both name what is missing; showing it once is enough.
        <p id={checkReason} class={fill.reason && !check.enabled ? 'heard' : 'help'}>
          {check.reason}
        </p>
      )}
      <div ref={asked} class="asked">
        {fillChoices.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are answers
          <div class="which" role="group" aria-labelledby={which}>
            <p id={which}>{i18n.t('popup.fillWhich')}</p>
            {fillChoices.map((tab) => (
              <Button key={tab.id} disabled={busy} onPress={(event) => onFill(event, tab.id)}>
                <span class="cut">{tab.title}</span>
              </Button>
            ))}
          </div>
        )}
        {askServer && (
          <Question
            text={askServer.text}
            yes={askServer.yes}
            no={i18n.t('popup.serverNo')}
            danger
            onAnswer={props.onServer}
          />
        )}
        {askOverwrite && (
          <Question
            text={props.overwriteText ?? i18n.t('popup.overwriteAsk')}
            yes={i18n.t('popup.overwrite')}
            no={i18n.t('popup.overwriteKeep')}
            onAnswer={props.onOverwrite}
          />
        )}
      </div>
    </section>
  );
}

/** Renders "Check connection", and Cancel while it runs. */
function CheckButton({
  host,
  check,
  busy,
  reasonId,
  onCheck,
  onCheckCancel,
}: Pick<ActionBarProps, 'host' | 'check' | 'busy' | 'onCheck' | 'onCheckCancel'> & { reasonId: string }) {
  const { asked, home } = useMovedFocus(check.running);
  return (
    <>
      <div ref={home}>
        <Button
          disabled={!check.enabled || busy}
          describedBy={check.reason ? reasonId : undefined}
          onPress={(event) => onCheck(event)}
        >
          {host === null ? i18n.t('check.button') : i18n.t('check.buttonOf', [host])}
        </Button>
      </div>
      {check.running && (
        <div ref={asked}>
          <Button kind="quiet" onPress={onCheckCancel}>
            {i18n.t('check.cancel')}
          </Button>
        </div>
      )}
    </>
  );
}
