import { i18n } from '#i18n';
import type { RecordPress } from '@/components/popup/props';
import type { SetupRecord } from '@/utils/record/types';
import { ask } from './ask';
import { recordFiles } from './record-files';

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
  save(name, new Blob([files[press]], { type: `${TYPES[press]};charset=utf-8` }));
  return i18n.t('record.kept', [name]);
}

/** Hands a file to the browser's own downloads, which need no permission for it. */
function save(name: string, content: Blob): void {
  const href = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  // The browser has taken hold of it by the next turn of a minute; the popup's end frees it in any case.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
