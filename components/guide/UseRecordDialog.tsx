import { AlertDialog } from '@/components/ui/AlertDialog';
import { Button } from '@/components/ui/Button';

/** The question before an existing record is used. Texts are ready to show. */
interface UseRecordProps {
  /** "Change <record>?" */
  title: string;
  /** What changes, and who else is affected. */
  lines: string[];
  use: string;
  cancel: string;
  onUse(event: Event): void;
  /** The Cancel button, or Escape. */
  onCancel(event: Event): void;
}

/** Renders the alertdialog that asks before the setup changes an existing record. The focus is on Cancel. */
export function UseRecordDialog({ title, lines, use, cancel, onUse, onCancel }: UseRecordProps) {
  return (
    <AlertDialog id="use" onCancel={onCancel}>
      <h2 id="use-title">{title}</h2>
      <div id="use-text">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <div class="actions">
        <Button autofocus onPress={onCancel}>
          {cancel}
        </Button>
        <Button kind="primary" onPress={onUse}>
          {use}
        </Button>
      </div>
    </AlertDialog>
  );
}
