import { i18n } from '#i18n';
import { Icon } from '@/components/ui/Icon';
import { ARROW } from '@/components/ui/icons';
import type { FindingRow } from './panel-props';

/**
 * Renders the present and the wanted value, with an arrow between them where the present one is to change. A value that
 * exceeds stays, so the wanted one is only a remark. A met one needs no more than the value.
 */
export function FindingValues({ finding: { status, present, wanted } }: { finding: FindingRow }) {
  if (status === 'exceeds') {
    return (
      <span class="values">
        <b>{present}</b> <br />
        {i18n.t('guide.wanted')} {wanted}
      </span>
    );
  }
  const changes = present !== null && status !== 'met';
  return (
    <span class="values">
      {changes && (
        <>
          <span class="heard">{i18n.t('guide.now')} </span>
          {present || '–'} <Icon d={ARROW} />{' '}
        </>
      )}
      <span class={present === null ? '' : 'heard'}>{i18n.t('guide.wanted')} </span>
      <b>{wanted}</b>
    </span>
  );
}
