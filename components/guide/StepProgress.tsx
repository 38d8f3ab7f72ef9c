import { i18n } from '#i18n';
import { Icon } from '@/components/ui/Icon';
import { EMPTY, MET, STARTED } from '@/components/ui/icons';
import { STEP_STATE_TEXTS, type StepState } from '@/utils/setup/types';
import type { StepRow } from './panel-props';

const ICONS: Record<StepState, string> = { 'to-do': EMPTY, 'in-progress': STARTED, done: MET };

/** Renders the four steps with an icon each; `current` counts from 1. Screen readers read the state as a word. */
export function StepProgress({ steps, current }: { steps: StepRow[]; current: number }) {
  return (
    <ol class="track" aria-label={i18n.t('common.steps')}>
      {steps.map((step, at) => (
        <li key={step.id} data-state={step.state} aria-current={at + 1 === current ? 'step' : undefined}>
          <Icon d={ICONS[step.state]} />
          {step.title} <span class="visually-hidden">{i18n.t(STEP_STATE_TEXTS[step.state])}</span>
        </li>
      ))}
    </ol>
  );
}
