import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { WARNING } from '../parts/icons';
import { StatusLine } from '../parts/StatusLine';
import { useWords } from '../words';
import type { GuardProps } from './props';

/**
 * The alertdialog that stands between Save and an uncaptured secret. It opens as a modal `<dialog>`, so that the
 * browser itself keeps the focus inside and draws it above the page. Nothing here needs the background.
 */
export function Guard({ text, status, busy, onTryAgain, onCopyMyself, onSaveAnyway, onCancel }: GuardProps) {
  const { guard } = useWords();
  const ref = useRef<HTMLDialogElement>(null);
  const title = useId();
  const body = useId();
  // Layout effect: open in the same turn as the press that it answers.
  useLayoutEffect(() => {
    if (ref.current && !ref.current.open) ref.current.showModal();
  }, []);
  return (
    <dialog
      ref={ref}
      class="guard"
      role="alertdialog"
      aria-labelledby={title}
      aria-describedby={body}
      onKeyDown={(event) => {
        // Halo takes Escape anywhere in the page as "discard the form", so no key leaves the guard.
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel(event);
      }}
    >
      <h2 id={title}>
        <Icon d={WARNING} /> {guard.title}
      </h2>
      <p id={body}>{text}</p>
      <StatusLine text={status} busy={busy} />
      <div class="actions">
        <Button kind="primary" autofocus disabled={busy} onPress={onTryAgain}>
          {guard.tryAgain}
        </Button>
        <Button onPress={onCopyMyself}>{guard.copyMyself}</Button>
        <Button kind="danger" onPress={onSaveAnyway}>
          {guard.saveAnyway}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {guard.cancel}
        </Button>
      </div>
    </dialog>
  );
}
