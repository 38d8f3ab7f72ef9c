import { Button } from '@/components/ui/Button';
import type { PopupProps } from './popup-props';

/** Renders that the credentials were forgotten once ScalePad was connected, as the admin chose, with Undo. */
export function RestoreCredentials({ wiped, busy, onPutBack }: Pick<PopupProps, 'wiped' | 'busy' | 'onPutBack'>) {
  if (wiped === null) return null;
  return (
    <div class="pair">
      <p class="help">{wiped.text}</p>
      <Button kind="quiet" disabled={busy} onPress={onPutBack}>
        {wiped.undo}
      </Button>
    </div>
  );
}
