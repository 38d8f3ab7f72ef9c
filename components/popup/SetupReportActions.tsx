import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import type { PopupProps } from './popup-props';

/** Renders the setup report's actions: copy it or save it as a file. */
export function SetupReportActions({ busy, onRecord }: Pick<PopupProps, 'busy' | 'onRecord'>) {
  return (
    <section class="record">
      <p>{i18n.t('report.label')}</p>
      <div class="tools">
        <Button
          kind="quiet"
          label={i18n.t('report.copyName')}
          disabled={busy}
          onPress={(event) => onRecord('copy', event)}
        >
          {i18n.t('report.copy')}
        </Button>
        <Button
          kind="quiet"
          label={i18n.t('report.markdownName')}
          disabled={busy}
          onPress={(event) => onRecord('markdown', event)}
        >
          {i18n.t('report.markdown')}
        </Button>
        <Button
          kind="quiet"
          label={i18n.t('report.jsonName')}
          disabled={busy}
          onPress={(event) => onRecord('json', event)}
        >
          {i18n.t('report.json')}
        </Button>
      </div>
    </section>
  );
}
