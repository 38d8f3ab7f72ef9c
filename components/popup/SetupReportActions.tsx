import { usePageWords } from '@/components/page-words';
import { Button } from '@/components/ui/Button';
import type { PopupProps } from './popup-props';

/** Renders the setup report's actions: copy it or save it as a file. */
export function SetupReportActions({ busy, onRecord }: Pick<PopupProps, 'busy' | 'onRecord'>) {
  const { record } = usePageWords();
  return (
    <section class="record">
      <p>{record.title}</p>
      <div class="tools">
        <Button kind="quiet" label={record.copyName} disabled={busy} onPress={(event) => onRecord('copy', event)}>
          {record.copy}
        </Button>
        <Button
          kind="quiet"
          label={record.markdownName}
          disabled={busy}
          onPress={(event) => onRecord('markdown', event)}
        >
          {record.markdown}
        </Button>
        <Button kind="quiet" label={record.jsonName} disabled={busy} onPress={(event) => onRecord('json', event)}>
          {record.json}
        </Button>
      </div>
    </section>
  );
}
