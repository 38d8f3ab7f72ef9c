import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { useMovedFocus } from './hooks/use-moved-focus';
import type { PopupProps } from './popup-props';
import { Question } from './Question';

type ForgetBoxProps = Pick<PopupProps, 'askForget' | 'canForget' | 'forgetAsk' | 'onForget'>;

/** Renders "Forget credentials"; the first press asks in the same place. */
export function ForgetCredentials({ askForget, canForget, forgetAsk, onForget }: ForgetBoxProps) {
  // A command may ask when there is nothing to forget.
  const open = askForget && canForget;
  const { asked, home } = useMovedFocus(open);
  return (
    <>
      <div ref={home} class="forget" hidden={open}>
        <Button kind="quiet" disabled={!canForget} onPress={(event) => onForget('ask', event)}>
          {i18n.t('popup.forget')}
        </Button>
      </div>
      {open && (
        <div ref={asked} class="asked">
          <Question
            text={forgetAsk ?? i18n.t('popup.forgetAsk')}
            yes={i18n.t('popup.forgetConfirm')}
            no={i18n.t('popup.forgetKeep')}
            danger
            onAnswer={(yes, event) => onForget(yes ? 'confirm' : 'keep', event)}
          />
        </div>
      )}
    </>
  );
}
