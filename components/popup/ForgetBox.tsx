import { usePageWords } from '../page-words';
import { Button } from '../parts/Button';
import type { PopupProps } from './props';
import { Question } from './Question';
import { useMovedFocus } from './use-moved-focus';

type ForgetBoxProps = Pick<PopupProps, 'askForget' | 'canForget' | 'onForget'>;

/** "Forget credentials"; the first press asks in the same place, it opens no window. */
export function ForgetBox({ askForget, canForget, onForget }: ForgetBoxProps) {
  const words = usePageWords();
  const { asked, home } = useMovedFocus(askForget);
  return (
    <>
      <div ref={home} class="forget" hidden={askForget}>
        <Button kind="quiet" disabled={!canForget} onPress={(event) => onForget('ask', event)}>
          {words.forget}
        </Button>
      </div>
      {askForget && (
        <div ref={asked} class="asked">
          <Question
            text={words.forgetAsk}
            yes={words.forgetConfirm}
            no={words.forgetKeep}
            danger
            onAnswer={(yes, event) => onForget(yes ? 'confirm' : 'keep', event)}
          />
        </div>
      )}
    </>
  );
}
