import { i18n } from '#i18n';
import type { RecordPress } from '@/components/popup/popup-props';
import { ask } from '@/utils/messaging/ask-background';
import type { SetupRecord } from '@/utils/report/types';
import { recordFiles } from './report-files';
import { saveFile } from './save-file';

const TYPES = { markdown: 'text/markdown', json: 'application/json' } as const;
const ENDINGS = { markdown: 'md', json: 'json' } as const;

/** Copies or saves the setup record of this Halo address and gives what came of it, in one sentence. Never rejects. */
export async function keepRecord(origin: string, press: RecordPress): Promise<string> {
  const record = await ask<SetupRecord | null>({ type: 'record', origin });
  if (!record) return i18n.t('common.noAnswer');
  const files = recordFiles(record);
  if (press === 'copy') {
    const copied = await navigator.clipboard.writeText(files.markdown).then(
      () => true,
      () => false,
    );
    return i18n.t(copied ? 'record.copied' : 'record.notCopied');
  }
  const name = `${files.name}.${ENDINGS[press]}`;
  saveFile(name, files[press], TYPES[press]);
  return i18n.t('record.kept', [name]);
}
