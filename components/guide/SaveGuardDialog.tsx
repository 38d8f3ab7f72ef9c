import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { WARNING } from '@/components/ui/icons';
import { StatusMessage } from '@/components/ui/StatusMessage';

/** The dialog that is shown when Save is held. Texts are ready to show. */
interface SaveGuardProps {
  /** What is wrong, and what may be lost. */
  text: string;
  /** The result of the last press, such as "Still not captured"; empty at first. Read out when it changes. */
  status: string;
  busy: boolean;
  onTryAgain(event: Event): void;
  onCopyMyself(event: Event): void;
  onSaveAnyway(event: Event): void;
  /** The Cancel button, or Escape. */
  onCancel(event: Event): void;
}

/**
 * Renders the alertdialog that is shown when Save is held because a secret is not captured. It opens as a modal
 * `<dialog>`, so that the browser keeps the focus inside and draws it above the page. It works without the background.
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
  return (
    <dialog
      ref={open}
      class="guard"
      role="alertdialog"
      aria-labelledby="guard-title"
      aria-describedby="guard-text"
      onKeyDown={(event) => {
        // Halo treats Escape anywhere in the page as "discard the form", so no key event leaves the dialog.
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel(event);
      }}
      onCancel={(event) => {
        // Escape, in browsers that close the dialog although the key event was stopped.
        event.preventDefault();
        onCancel(event);
      }}
    >
      <h2 id="guard-title">
        <Icon d={WARNING} /> {i18n.t('guide.guard.title')}
      </h2>
      <p id="guard-text">{text}</p>
      <StatusMessage text={status} busy={busy} />
      <div class="actions">
        <Button kind="primary" autofocus disabled={busy} onPress={onTryAgain}>
          {i18n.t('guide.guard.tryAgain')}
        </Button>
        <Button onPress={onCopyMyself}>{i18n.t('guide.guard.copyMyself')}</Button>
        <Button kind="danger" onPress={onSaveAnyway}>
          {i18n.t('guide.guard.saveAnyway')}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {i18n.t('guide.guard.cancel')}
        </Button>
      </div>
    </dialog>
  );
}

/** Opens the dialog during the press that it answers. The ids above are unique in the guide's shadow root. */
function open(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}
