import { useId } from 'preact/hooks';
import { usePageWords } from '../page-words';
import { Button } from '../parts/Button';
import type { PopupProps } from './props';

type ForgetBoxProps = Pick<PopupProps, 'askForget' | 'canForget' | 'onForget'>;

/** "Forget credentials"; the first press asks in the same place, it opens no window. */
export function ForgetBox({ askForget, canForget, onForget }: ForgetBoxProps) {
  const words = usePageWords();
  const question = useId();
  if (!askForget) {
    return (
      <Button kind="quiet" disabled={!canForget} onPress={(event) => onForget('ask', event)}>
        {words.forget}
      </Button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are two answers
    <div class="ask" role="group" aria-labelledby={question}>
      <p id={question}>{words.forgetAsk}</p>
      <Button kind="danger" onPress={(event) => onForget('confirm', event)}>
        {words.forgetConfirm}
      </Button>
      <Button onPress={(event) => onForget('keep', event)}>{words.forgetKeep}</Button>
    </div>
  );
}
