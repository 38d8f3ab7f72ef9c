import { i18n } from '#i18n';
import type { ReportPress } from '@/components/popup/popup-props';
import { askBackground, failureText } from '@/utils/messaging/ask-background';
import { copyWhenRead } from './copy-when-read';
import { type ReportFiles, reportFiles } from './report/report-files';
import { saveFile } from './save-file';

const TYPES = { markdown: 'text/markdown', json: 'application/json' } as const;
const ENDINGS = { markdown: 'md', json: 'json' } as const;

/** Copies or saves the setup report of this Halo address and returns the result in one sentence. Never rejects. */
export async function saveReport(origin: string, press: ReportPress): Promise<string> {
  const reading = readFiles(origin);
  const isCopied = press === 'copy' && (await copyWhenRead(reading.then((files) => files?.markdown)));
  const files = await reading;
  if (!files) return failureText();
  if (press === 'copy') return i18n.t(isCopied ? 'report.copied' : 'report.notCopied');
  const name = `${files.name}.${ENDINGS[press]}`;
  saveFile(name, files[press], TYPES[press]);
  return i18n.t('report.kept', [name]);
}

async function readFiles(origin: string): Promise<ReportFiles | null> {
  const record = await askBackground({ type: 'get-report', origin });
  return record ? reportFiles(record) : null;
}
