import { Button } from '@/components/ui/Button';
import type { PopupProps } from './popup-props';

/** Above the text that says so, once a Client Secret was copied that would stay in the clipboard: a button that mends that. */
export function ClipboardClearOption({ clearing, onClearing }: Pick<PopupProps, 'clearing' | 'onClearing'>) {
  return clearing === null ? null : (
    <Button kind="quiet" onPress={onClearing}>
      {clearing}
    </Button>
  );
}
