import { useId } from 'preact/hooks';
import { Checkbox } from '@/components/ui/Checkbox';
import type { GuideLayoutProps } from './options-props';
import { Section } from './Section';
import type { OptionsWords } from './words';

/** Renders how the guide looks in all Halo pages. */
export function GuideSection({
  words,
  markers,
  motion,
  onMarkers,
  onMotion,
}: GuideLayoutProps & { words: OptionsWords }) {
  const id = useId();
  const choices = [
    ['system', words.motionSystem],
    ['reduced', words.motionReduced],
  ] as const;
  return (
    <Section id="guide" title={words.guide}>
      <div class="card">
        <Checkbox label={words.markers} help={words.markersHelp} on={markers} onChange={onMarkers} />
        <fieldset class="row">
          <legend class="caption">{words.motion}</legend>
          {choices.map(([value, label]) => (
            <div key={value} class="choice">
              <input
                id={`${id}-${value}`}
                type="radio"
                name={id}
                checked={motion === value}
                onChange={() => onMotion(value)}
              />
              <label for={`${id}-${value}`}>{label}</label>
            </div>
          ))}
        </fieldset>
      </div>
    </Section>
  );
}
