import { useId } from 'preact/hooks';
import { usePageWords } from '../page-words';
import { Button } from '../parts/Button';
import type { PopupProps } from './props';

type FillBoxProps = Pick<PopupProps, 'fill' | 'fillChoices' | 'busy' | 'onFill'>;

/** "Fill ScalePad form" with the reason beside it while it is disabled, and the choice among several open forms. */
export function FillBox({ fill, fillChoices, busy, onFill }: FillBoxProps) {
  const words = usePageWords();
  const reason = useId();
  return (
    <section class="fill">
      <Button
        kind="primary"
        disabled={!fill.enabled || busy}
        describedBy={fill.reason ? reason : undefined}
        onPress={(event) => onFill(event)}
      >
        {words.fill}
      </Button>
      {fill.reason && (
        <p id={reason} class="help">
          {fill.reason}
        </p>
      )}
      {fillChoices.length > 0 && (
        <fieldset>
          <legend class="caption">{words.fillWhich}</legend>
          {fillChoices.map((tab) => (
            <Button key={tab.id} disabled={busy} onPress={(event) => onFill(event, tab.id)}>
              {tab.title}
            </Button>
          ))}
        </fieldset>
      )}
    </section>
  );
}
