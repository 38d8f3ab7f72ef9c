import { Icon } from '@/components/ui/Icon';
import { ARROW } from '@/components/ui/icons';
import { useWords } from '../words';
import type { FindingRow } from './panel-props';

/**
 * Renders the present and the wanted value, with an arrow between them where the present one is to change. A value that
 * exceeds stays, so the wanted one is only a remark. A met one needs no more than the value.
 */
export function FindingValues({ finding: { status, present, wanted } }: { finding: FindingRow }) {
  const words = useWords();
  if (status === 'exceeds') {
    return (
      <span class="values">
        <b>{present}</b> <br />
        {words.wanted} {wanted}
      </span>
    );
  }
  const changes = present !== null && status !== 'met';
  return (
    <span class="values">
      {changes && (
        <>
          <span class="heard">{words.now} </span>
          {present || '–'} <Icon d={ARROW} />{' '}
        </>
      )}
      <span class={present === null ? '' : 'heard'}>{words.wanted} </span>
      <b>{wanted}</b>
    </span>
  );
}
