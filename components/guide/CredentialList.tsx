import { i18n } from '#i18n';
import { Icon } from '@/components/ui/Icon';
import { EMPTY, MET } from '@/components/ui/icons';
import type { CredentialRow } from './panel-props';

/** Renders all credentials, captured or not, and never a value: the page can read everything in the panel. */
export function CredentialList({ credentials }: { credentials: CredentialRow[] }) {
  const captured = credentials.filter((row) => row.captured).length;
  return (
    <section class="credentials">
      <p class="caption">
        {i18n.t('common.credentials')}{' '}
        <span class="count">{i18n.t('common.capturedCount', [String(captured), String(credentials.length)])}</span>
      </p>
      <ul aria-label={i18n.t('common.credentials')}>
        {credentials.map((row) => (
          <li key={row.id} class="credential" data-captured={row.captured}>
            <Icon d={row.captured ? MET : EMPTY} />
            <span class="name">{row.name}</span> {row.note && <span class="note">{row.note} </span>}
            <span class="word">{row.captured ? i18n.t('common.captured') : i18n.t('common.notCaptured')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
