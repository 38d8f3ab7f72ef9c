import { i18n } from '#i18n';
import { STEP_STATE_TEXTS } from '@/utils/setup/types';
import type { StepRow } from './panel-props';

/** Renders the four steps as a progress bar; `current` counts from 1. Screen readers read the state as a word. */
export function StepProgress({ steps, current }: { steps: StepRow[]; current: number }) {
  return (
    <ol class="track" aria-label={i18n.t('common.steps')}>
      {steps.map((step, at) => (
        <li key={step.id} data-state={step.state} aria-current={at + 1 === current ? 'step' : undefined}>
          {step.title} <span class="heard">{i18n.t(STEP_STATE_TEXTS[step.state])}</span>
        </li>
      ))}
    </ol>
  );
}
