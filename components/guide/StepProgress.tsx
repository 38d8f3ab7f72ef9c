import { useWords } from '@/components/words';
import type { StepRow } from './panel-props';

/** The four steps as a track; `current` counts from 1. The state is heard as a word and seen as the bar's filling. */
export function StepProgress({ steps, current }: { steps: StepRow[]; current: number }) {
  const words = useWords();
  return (
    <ol class="track" aria-label={words.steps}>
      {steps.map((step, at) => (
        <li key={step.id} data-state={step.state} aria-current={at + 1 === current ? 'step' : undefined}>
          {step.title} <span class="heard">{words.stepState[step.state]}</span>
        </li>
      ))}
    </ol>
  );
}
