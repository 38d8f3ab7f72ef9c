import { useRef } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import type { FileProps } from './options-props';
import { Section } from './Section';
import type { OptionsWords } from './words';

/** Renders export and import of settings. */
export function FileSection(props: FileProps & { words: OptionsWords }) {
  const { words, importFault, toAllow, fileSays } = props;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <Section id="file" title={words.file}>
      <div class="card">
        <p class="lead">{words.fileHelp}</p>
        <div class="buttons">
          <Button onPress={props.onExport}>{words.export}</Button>
          <Button describedBy={importFault ? 'import-fault' : undefined} onPress={() => picker.current?.click()}>
            {words.import}
          </Button>
          <input
            ref={picker}
            type="file"
            hidden
            aria-label={words.import}
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
        {fileSays.length > 0 && (
          <>
            <p class="lead">{words.importSays}</p>
            <ul>
              {fileSays.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
        {toAllow.length > 0 && (
          <>
            <p class="lead">{words.importAllow}</p>
            <div class="buttons">
              {toAllow.map(({ origin, host }) => (
                <Button key={origin} onPress={(event) => props.onAllow(origin, event)}>
                  {words.allow(host)}
                </Button>
              ))}
            </div>
          </>
        )}
      </div>
    </Section>
  );
}
