import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { RecordFiles } from '../messages';
import { hideValues } from '../record/hide';
import { makeRecord } from '../record/make';
import { recordMarkdown } from '../record/markdown';
import { setupOrigins } from '../setup/store';
import { viewOf } from '../setup/view';
import { valuesOf } from '../vault/vault';
import { checkState } from './check';
import { recordWords } from './record-words';

/** The setup record of one Halo address, ready to be kept; null when this Halo has no setup. */
export async function recordFiles(origin: string): Promise<RecordFiles | null> {
  if (!(await setupOrigins()).includes(origin)) return null;
  const [view, { last }, values] = await Promise.all([viewOf(origin), checkState(origin), valuesOf(origin)]);
  const madeBy = `${i18n.t('extensionName')} ${browser.runtime.getManifest().version}`;
  const now = Date.now();
  const record = hideValues(makeRecord({ view, report: last, madeBy, now }), values);
  const day = new Date(now).toISOString().slice(0, 10);
  return {
    name: `halo-setup-${new URL(origin).host.replace(/[^a-z0-9.-]+/gi, '-')}-${day}`,
    markdown: recordMarkdown(record, recordWords()),
    json: `${JSON.stringify(record, null, 2)}\n`,
  };
}
