import { recordMarkdown } from '@/utils/report/markdown';
import type { SetupRecord } from '@/utils/report/types';
import { recordWords } from './report-strings';

/** The setup record, ready to be copied or kept. */
export interface RecordFiles {
  /** The files' name without its ending. */
  name: string;
  markdown: string;
  json: string;
}

/** Both forms of a record, the Markdown in the browser's language. */
export function recordFiles(record: SetupRecord): RecordFiles {
  const host = new URL(record.halo).host.replace(/[^a-z0-9.-]+/gi, '-');
  return {
    name: `halo-setup-${host}-${record.madeAt.slice(0, 10)}`,
    markdown: recordMarkdown(record, recordWords()),
    json: `${JSON.stringify(record, null, 2)}\n`,
  };
}
