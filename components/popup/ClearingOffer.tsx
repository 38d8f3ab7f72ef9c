import { Button } from '../parts/Button';
import type { PopupProps } from './props';

/** Beneath the credentials, once a Client Secret was copied that would stay in the clipboard: a button that mends that. */
export function ClearingOffer({ clearing, onClearing }: Pick<PopupProps, 'clearing' | 'onClearing'>) {
  return clearing === null ? null : <Button onPress={onClearing}>{clearing}</Button>;
}
