import { Guard } from '@/components/guide/Guard';
import type { GuardProps } from '@/components/guide/props';
import { Surface } from '@/components/parts/Surface';
import { theme } from './theme';

/** The guard, alone in a shadow root of its own. */
export function GuardView(props: GuardProps) {
  return (
    <Surface theme={theme()}>
      <Guard {...props} />
    </Surface>
  );
}
