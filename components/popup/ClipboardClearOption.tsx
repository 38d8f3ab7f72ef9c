import { Button } from '@/components/ui/Button';
import type { PopupProps } from './popup-props';

/**
 * Renders a button that lets the extension clear the clipboard, after a Client Secret was copied that would stay there.
 */
export function ClipboardClearOption({ clearing, onClearing }: Pick<PopupProps, 'clearing' | 'onClearing'>) {
  return clearing === null ? null : (
    <Button kind="quiet" onPress={onClearing}>
      {clearing}
    </Button>
  );
}
