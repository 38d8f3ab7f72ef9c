import { Icon } from '@/components/ui/Icon';
import { FAILED, MET, WARNING } from '@/components/ui/icons';
import type { CheckProps } from './popup-props';

const ICONS = { error: FAILED, warning: WARNING, success: MET };

/** Renders the result of the last connection check, at the top. */
export function Verdict({ verdict }: Pick<CheckProps, 'verdict'>) {
  return (
    verdict && (
      <p class="verdict" data-severity={verdict.severity}>
        <Icon d={ICONS[verdict.severity]} />
        <span>{verdict.text}</span>
      </p>
    )
  );
}
