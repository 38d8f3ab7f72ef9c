import { words } from '../quirks/words.ts';
import { Modal } from './Modal.tsx';
import { createStore, useStore } from './store.ts';

interface Question {
  title: string;
  text: string;
  answer: (yes: boolean) => void;
}

const question = createStore<Question | null>(null);

/** Checks whether one of Halo's dialogs is open. Escape then closes the dialog, not the form behind it. */
export function dialogOpen(): boolean {
  return document.querySelector('.ReactModal__Content') !== null;
}

/**
 * Asks in one of Halo's own dialogs (never window.confirm); returns true for OK and false for Cancel, Close and Escape.
 */
export function confirm(title: string, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    question.set({
      title,
      text,
      answer: (yes) => {
        question.set(null);
        resolve(yes);
      },
    });
  });
}

/** Shows the questions; used once per page. */
export function Dialogs() {
  const open = useStore(question);
  if (!open) return null;
  return (
    <Modal
      title={words(open.title)}
      onClose={() => open.answer(false)}
      footer={
        <>
          <button type="button" className="nhd-button curve glow-btn oneline" onClick={() => open.answer(true)}>
            {words('OK')}
          </button>
          <button type="button" className="nhd-button cancel" onClick={() => open.answer(false)}>
            {words('Cancel')}
          </button>
        </>
      }
    >
      <p>{words(open.text)}</p>
    </Modal>
  );
}
