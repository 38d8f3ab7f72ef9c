import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { WARNING } from '@/components/ui/icons';
import { StatusMessage } from '@/components/ui/StatusMessage';
import { useGuardWords } from '@/components/words';
import type { SaveGuardProps } from './save-guard-props';

/**
 * The alertdialog that stands between Save and an uncaptured secret. It opens as a modal `<dialog>`, so that the
 * browser itself keeps the focus inside and draws it above the page. Nothing here needs the background.
 */
export function SaveGuardDialog({
  text,
  status,
  busy,
  onTryAgain,
  onCopyMyself,
  onSaveAnyway,
  onCancel,
}: SaveGuardProps) {
  const guard = useGuardWords();
  return (
    <dialog
      ref={open}
      class="guard"
      role="alertdialog"
      aria-labelledby="guard-title"
      aria-describedby="guard-text"
      onKeyDown={(event) => {
        // Halo takes Escape anywhere in the page as "discard the form", so no key leaves the guard.
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel(event);
      }}
      onCancel={(event) => {
        // Escape where the key itself was kept from the page.
        event.preventDefault();
        onCancel(event);
      }}
    >
      <h2 id="guard-title">
        <Icon d={WARNING} /> {guard.title}
      </h2>
      <p id="guard-text">{text}</p>
      <StatusMessage text={status} busy={busy} />
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

/** Opens in the same turn as the press that it answers. The ids above are alone in the guide's shadow root. */
function open(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}
