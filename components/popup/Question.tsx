import { useId } from 'preact/hooks';
import { Button } from '@/components/ui/Button';

interface QuestionProps {
  text: string;
  yes: string;
  /** The answer that loses nothing; its button is the last one. */
  no: string;
  /** `yes` deletes something, and its button shows that. */
  danger?: boolean;
  onAnswer(yes: boolean, event: Event): void;
}

/** Renders a question with its two answers, without a dialog. */
export function Question({ text, yes, no, danger = false, onAnswer }: QuestionProps) {
  const question = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are two answers
    <div class="ask" role="group" aria-labelledby={question}>
      <p id={question}>{text}</p>
      <Button kind={danger ? 'danger' : 'plain'} onPress={(event) => onAnswer(true, event)}>
        {yes}
      </Button>
      <Button onPress={(event) => onAnswer(false, event)}>{no}</Button>
    </div>
  );
}
