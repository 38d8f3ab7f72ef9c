import { Button } from '@/components/ui/Button';
import type { PopupProps } from './popup-props';

/** Renders the pairs beside the selected one, each with a button to select it instead. */
export function OtherPairs({ otherPairs, busy, onPair }: Pick<PopupProps, 'otherPairs' | 'busy' | 'onPair'>) {
  return otherPairs.map((pair) => (
    <div key={pair.id} class="pair">
      <p class="help">{pair.text}</p>
      <Button kind="quiet" label={pair.name} disabled={busy} onPress={(event) => onPair(pair.id, event)}>
        {pair.press}
      </Button>
    </div>
  ));
}
