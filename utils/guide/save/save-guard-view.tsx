import { SaveGuardDialog } from '@/components/guide/SaveGuardDialog';
import type { SaveGuardProps } from '@/components/guide/save-guard-props';
import { ThemeRoot } from '@/components/ui/ThemeRoot';
import { haloTheme } from '../layout/halo-theme';

/** The guard, alone in a shadow root of its own. */
export function SaveGuardView(props: SaveGuardProps) {
  return (
    <ThemeRoot theme={haloTheme()}>
      <SaveGuardDialog {...props} />
    </ThemeRoot>
  );
}
