import { i18n } from '#i18n';
import { Icon } from '@/components/ui/Icon';
import { ARROW } from '@/components/ui/icons';
import type { ChangeRow } from './panel-props';

/** Renders what Apply wrote on this record, with the value before and the value now. */
export function ReviewList({ rows }: { rows: ChangeRow[] }) {
  return (
    <ul class="review" aria-label={i18n.t('run.changesList')}>
      {rows.map(({ id, name, before, now }) => (
        <li key={id}>
          {name}: {before} <Icon d={ARROW} /> <b>{now}</b>
        </li>
      ))}
    </ul>
  );
}
