import { i18n } from '#i18n';
import { AlertDialog } from '@/components/ui/AlertDialog';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { WARNING } from '@/components/ui/icons';
import { StatusMessage } from '@/components/ui/StatusMessage';

/** The dialog that is shown when Save is blocked. Texts are ready to show. */
interface SaveGuardProps {
  /** What is wrong, and what may be lost. */
  text: string;
  /** The result of the last press, such as "Still not captured"; empty at first. Announced when it changes. */
  status: string;
  busy: boolean;
  /** Both values can be copied by the extension; otherwise the admin copies them. */
  canCopy: boolean;
  onCopyAndSave(event: Event): void;
  onReadAgain(event: Event): void;
  onSaveWithout(event: Event): void;
  /** The Cancel button, or Escape. */
  onCancel(event: Event): void;
}

/** One answer and its consequence. */
interface AnswerProps {
  id: string;
  kind?: 'primary' | 'danger' | 'quiet';
  text: string;
  /** At most eight words. */
  consequence: string;
  disabled?: boolean;
  autofocus?: boolean;
  onPress(event: Event): void;
}

function Answer({ id, kind, text, consequence, disabled, autofocus, onPress }: AnswerProps) {
  return (
    <>
      <Button {...{ kind, disabled, autofocus, onPress }} describedBy={id}>
        {text}
      </Button>
      <span id={id}>{consequence}</span>
    </>
  );
}

/**
 * Renders the alertdialog that is shown when Save is blocked because a secret is not captured. It works without the
 * background. The focus is on the answer that changes nothing.
 */
export function SaveGuardDialog({
  text,
  status,
  busy,
  canCopy,
  onCopyAndSave,
  onReadAgain,
  onSaveWithout,
  onCancel,
}: SaveGuardProps) {
  return (
    <AlertDialog id="guard" onCancel={onCancel}>
      <h2 id="guard-title">
        <Icon d={WARNING} /> {i18n.t('guide.guard.title')}
      </h2>
      <p id="guard-text">{text}</p>
      <StatusMessage text={status} busy={busy} />
      <div class="actions">
        <Answer
          id="guard-copy"
          kind="primary"
          text={i18n.t('guide.guard.copyAndSave')}
          consequence={i18n.t(canCopy ? 'guide.guard.copyAndSaveWhy' : 'guide.guard.copyYourselfWhy')}
          onPress={onCopyAndSave}
        />
        <Answer
          id="guard-read"
          text={i18n.t('guide.guard.readAgain')}
          consequence={i18n.t('guide.guard.readAgainWhy')}
          disabled={busy}
          onPress={onReadAgain}
        />
        <Answer
          id="guard-without"
          kind="danger"
          text={i18n.t('guide.guard.saveWithout')}
          consequence={i18n.t('guide.guard.saveWithoutWhy')}
          onPress={onSaveWithout}
        />
        <Answer
          id="guard-cancel"
          kind="quiet"
          text={i18n.t('guide.guard.cancel')}
          consequence={i18n.t('guide.guard.cancelWhy')}
          autofocus
          onPress={onCancel}
        />
      </div>
    </AlertDialog>
  );
}
