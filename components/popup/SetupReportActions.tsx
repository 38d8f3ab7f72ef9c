import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import type { PopupProps } from './popup-props';

/** Renders the setup report's actions: copy it or save it as a file. */
export function SetupReportActions({ busy, onRecord }: Pick<PopupProps, 'busy' | 'onRecord'>) {
  return (
    <section class="record">
      <p>{i18n.t('record.label')}</p>
      <div class="tools">
        <Button
          kind="quiet"
          label={i18n.t('record.copyName')}
          disabled={busy}
          onPress={(event) => onRecord('copy', event)}
        >
          {i18n.t('record.copy')}
        </Button>
        <Button
          kind="quiet"
          label={i18n.t('record.markdownName')}
          disabled={busy}
          onPress={(event) => onRecord('markdown', event)}
        >
          {i18n.t('record.markdown')}
        </Button>
        <Button
          kind="quiet"
          label={i18n.t('record.jsonName')}
          disabled={busy}
          onPress={(event) => onRecord('json', event)}
        >
          {i18n.t('record.json')}
        </Button>
      </div>
    </section>
  );
}
