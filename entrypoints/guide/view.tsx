import { Guard } from '@/components/guide/Guard';
import { Guide } from '@/components/guide/Guide';
import { Pointer } from '@/components/guide/Pointer';
import type { GuardProps, PointerProps } from '@/components/guide/props';
import { Surface } from '@/components/parts/Surface';
import type { GuideProps } from '@/components/props';
import { DARK_THEME } from '@/utils/halo/table';

/** All that stands in the guide's shadow root. */
export function GuideView({ guide, pointer }: { guide: GuideProps; pointer: PointerProps | null }) {
  return (
    <Surface theme={theme()}>
      {pointer && <Pointer {...pointer} />}
      <Guide {...guide} />
    </Surface>
  );
}

/** The guard, alone in a shadow root of its own. */
export function GuardView(props: GuardProps) {
  return (
    <Surface theme={theme()}>
      <Guard {...props} />
    </Surface>
  );
}

function theme() {
  return document.querySelector(DARK_THEME) ? 'dark' : 'light';
}
