import { Guard } from '@/components/guide/SaveGuardDialog';
import type { GuardProps } from '@/components/guide/save-guard-props';
import { Surface } from '@/components/ui/ThemeRoot';
import { theme } from '../layout/halo-theme';

/** The guard, alone in a shadow root of its own. */
export function GuardView(props: GuardProps) {
  return (
    <Surface theme={theme()}>
      <Guard {...props} />
    </Surface>
  );
}
