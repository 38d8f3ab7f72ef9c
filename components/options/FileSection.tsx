import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import type { FileProps } from './options-props';
import { Section } from './Section';

/** Renders export and import of settings. */
export function FileSection(props: FileProps) {
  const { importFault, toAllow, notes } = props;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <Section id="file" title={i18n.t('options.file')}>
      <div class="card">
        <p class="lead">{i18n.t('options.fileHelp')}</p>
        <div class="buttons">
          <Button onPress={props.onExport}>{i18n.t('options.export')}</Button>
          <Button describedBy={importFault ? 'import-fault' : undefined} onPress={() => picker.current?.click()}>
            {i18n.t('options.import')}
          </Button>
          <input
            ref={picker}
            type="file"
            hidden
            aria-label={i18n.t('options.import')}
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              // The same file may be chosen again after it was corrected.
              event.currentTarget.value = '';
              if (file) props.onImport(file);
            }}
          />
        </div>
        {importFault && (
          <p id="import-fault" class="fault" role="alert">
            {importFault}
          </p>
        )}
        {notes.length > 0 && (
          <>
            <p class="lead">{i18n.t('options.importSays')}</p>
            <ul>
              {notes.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
        {toAllow.length > 0 && (
          <>
            <p class="lead">{i18n.t('options.importAllow')}</p>
            <div class="buttons">
              {toAllow.map(({ origin, host }) => (
                <Button key={origin} onPress={(event) => props.onAllow(origin, event)}>
                  {i18n.t('options.allow', [host])}
                </Button>
              ))}
            </div>
          </>
        )}
      </div>
    </Section>
  );
}
