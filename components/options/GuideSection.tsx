import { useId } from 'preact/hooks';
import { Check } from '@/components/ui/Checkbox';
import type { LookProps } from './options-props';
import { Group } from './Section';
import type { OptionsWords } from './words';

/** How the guide shows itself in all Halo pages. */
export function GuideSection({ words, markers, motion, onMarkers, onMotion }: LookProps & { words: OptionsWords }) {
  const id = useId();
  const choices = [
    ['system', words.motionSystem],
    ['reduced', words.motionReduced],
  ] as const;
  return (
    <Group id="guide" title={words.guide}>
      <div class="card">
        <Check label={words.markers} help={words.markersHelp} on={markers} onChange={onMarkers} />
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
    </Group>
  );
}
