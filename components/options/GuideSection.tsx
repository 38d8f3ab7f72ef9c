import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Checkbox } from '@/components/ui/Checkbox';
import type { GuideLayoutProps } from './options-props';
import { Section } from './Section';

/** Renders the guide's preferences for all Halo pages. */
export function GuideSection({ markers, motion, onMarkers, onMotion }: GuideLayoutProps) {
  const id = useId();
  const choices = [
    ['system', i18n.t('options.motionSystem')],
    ['reduced', i18n.t('options.motionReduced')],
  ] as const;
  return (
    <Section id="guide" title={i18n.t('options.guide')}>
      <div class="card">
        <Checkbox
          label={i18n.t('options.markers')}
          help={i18n.t('options.markersHelp')}
          on={markers}
          onChange={onMarkers}
        />
        <fieldset class="row">
          <legend class="caption">{i18n.t('options.motion')}</legend>
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
