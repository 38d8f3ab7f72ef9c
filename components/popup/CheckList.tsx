import { i18n } from '#i18n';
import { Icon } from '@/components/ui/Icon';
import { FAILED, MET, MISSING } from '@/components/ui/icons';
import { NextLink } from '@/components/ui/NextLink';
import type { CheckRow, PopupProps } from './popup-props';

const ICONS: Record<CheckRow['severity'], string> = { error: FAILED, warning: MISSING, success: MET };

/** Renders the findings of the connection check: cause, subject, cure and link. */
export function CheckList({ check, onCheckGo }: Pick<PopupProps, 'check' | 'onCheckGo'>) {
  if (check.rows.length === 0) return null;
  return (
    <section class="check">
      <h2 class="caption">{i18n.t('check.list')}</h2>
      <ul class="found" aria-label={i18n.t('check.list')}>
        {check.rows.map((row) => (
          <Found key={row.id} row={row} onGo={onCheckGo} />
        ))}
      </ul>
    </section>
  );
}

function Found({ row, onGo }: { row: CheckRow; onGo: PopupProps['onCheckGo'] }) {
  const { severity, cause, about, cure, go } = row;
  return (
    <li data-severity={severity}>
      <Icon d={ICONS[severity]} />
      <span class="visually-hidden">{i18n.t(`check.severity.${severity}`)}: </span>
      <p>{cause}</p>
      {about && <p class="about">{about}</p>}
      {cure && <p class="cure">{cure}</p>}
      {go && (
        <NextLink
          text={i18n.t('common.goTo', [go.page])}
          href={go.href}
          primary={false}
          onGo={(event) => onGo(row, event)}
        />
      )}
    </li>
  );
}
