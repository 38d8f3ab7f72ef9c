import { Guide } from '@/components/guide/Guide';
import { Pointer } from '@/components/guide/Pointer';
import type { PointerProps } from '@/components/guide/props';
import { Surface } from '@/components/parts/Surface';
import type { GuideProps } from '@/components/props';
import { DARK_THEME } from '@/utils/halo/table';

/** All that stands in the guide's shadow root. */
export function GuideView({ guide, pointer }: { guide: GuideProps; pointer: PointerProps | null }) {
  return (
    <Surface theme={document.querySelector(DARK_THEME) ? 'dark' : 'light'}>
      {pointer && <Pointer {...pointer} />}
      <Guide {...guide} />
    </Surface>
  );
}
