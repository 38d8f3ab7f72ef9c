import { i18n } from '#i18n';
import { Icon } from '@/components/ui/Icon';
import { EMPTY, MET, STARTED } from '@/components/ui/icons';
import { STEP_STATE_TEXTS } from '@/utils/setup/types';
import type { PopupStepRow } from './popup-props';

const ICONS: Record<PopupStepRow['state'], string> = { 'to-do': EMPTY, 'in-progress': STARTED, done: MET };

/** Renders the list "Steps" as a progress bar of four: title, note and state. */
export function StepList({ steps }: { steps: PopupStepRow[] }) {
  return (
    <section class="track">
      <h2 class="visually-hidden">{i18n.t('common.steps')}</h2>
      <ol aria-label={i18n.t('common.steps')}>
        {steps.map((step) => (
          <li key={step.id} data-state={step.state}>
            <Icon d={ICONS[step.state]} />
            <span class="name">{step.title}</span> <span class="word">{i18n.t(STEP_STATE_TEXTS[step.state])}</span>
            {step.state === 'in-progress' && step.note && <span class="word">{step.note}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
