import { reportMarkdown } from '@/utils/report/markdown';
import type { SetupReport } from '@/utils/report/types';

/** The setup report, to be copied or saved. */
export interface ReportFiles {
  /** The files' name without its extension. */
  name: string;
  markdown: string;
  json: string;
}

/** Returns both formats of a report, the Markdown in the browser's language. */
export function reportFiles(record: SetupReport): ReportFiles {
  const host = new URL(record.halo).host.replace(/[^a-z0-9.-]+/gi, '-');
  return {
    name: `halo-setup-${host}-${record.madeAt.slice(0, 10)}`,
    markdown: reportMarkdown(record),
    json: `${JSON.stringify(record, null, 2)}\n`,
  };
}
