import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import type { PopupProps } from './popup-props';

type ToolsProps = { host: string } & Pick<
  PopupProps,
  | 'check'
  | 'primary'
  | 'actions'
  | 'canForget'
  | 'askForget'
  | 'clearing'
  | 'busy'
  | 'onCheck'
  | 'onCheckCancel'
  | 'onForget'
  | 'onClearing'
>;

/** Renders the actions on the captured credentials, except Copy. */
export function Tools(props: ToolsProps) {
  const { host, check, actions, canForget, askForget, clearing, busy, onCheck, onCheckCancel, onForget, onClearing } =
    props;
  // While it fails and no page can correct it, checking again is the primary button.
  const isAction = actions.some(({ id, href }) => id === 'fix' && href === undefined);
  const hasCheck = check.enabled && !isAction;
  if (!hasCheck && !canForget && clearing === null) return null;
  return (
    <section class="tools-row">
      {hasCheck && (
        <Button label={i18n.t('check.buttonOf', [host])} disabled={busy} onPress={onCheck}>
          {i18n.t('check.button')}
        </Button>
      )}
      {check.running && (
        <Button kind="quiet" onPress={onCheckCancel}>
          {i18n.t('check.cancel')}
        </Button>
      )}
      {canForget && !askForget && (
        <Button kind="quiet" onPress={(event) => onForget('ask', event)}>
          {i18n.t('popup.forget')}
        </Button>
      )}
      {clearing !== null && (
        <Button kind="quiet" onPress={onClearing}>
          {clearing}
        </Button>
      )}
      {check.offer && <p class="help">{check.offer}</p>}
    </section>
  );
}
