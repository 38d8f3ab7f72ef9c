import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

interface AlertDialogProps {
  /** Its heading has the id `<id>-title`, its text `<id>-text`. They are unique in the guide's shadow root. */
  id: string;
  children: ComponentChildren;
  /** Escape. */
  onCancel(event: Event): void;
}

/**
 * Renders the frame of a question of the guide. It opens as a modal `<dialog>` during the press that it answers, so that
 * the browser keeps the focus inside and draws it above the page.
 */
export function AlertDialog({ id, children, onCancel }: AlertDialogProps) {
  return (
    <dialog
      ref={open}
      class="guard"
      role="alertdialog"
      lang={i18n.t('common.lang')}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
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
      {children}
    </dialog>
  );
}

function open(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}
