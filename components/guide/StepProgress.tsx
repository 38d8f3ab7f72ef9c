import { useWords } from '@/components/words';
import type { StepRow } from './panel-props';

/** Renders the four steps as a progress bar; `current` counts from 1. Screen readers read the state as a word. */
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
