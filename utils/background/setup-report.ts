import { browser } from 'wxt/browser';
import { buildReport } from '@/utils/report/build-report';
import type { SetupReport } from '@/utils/report/types';
import { viewOf } from '@/utils/setup/view';
import { withoutCapturedValues } from '@/utils/vault/local-storage';
import { checkState } from './connection-check';
import { knownOrigins } from './known-origins';
import { openHalos } from './open-halos';

/** Returns the setup report of one Halo address, without any value of the vault; null when this Halo is not known. */
export async function setupReportOf(origin: string): Promise<SetupReport | null> {
  if (![...(await knownOrigins()), ...(await openHalos())].includes(origin)) return null;
  const [view, { last }] = await Promise.all([viewOf(origin), checkState(origin)]);
  const { name, version } = browser.runtime.getManifest();
  return withoutCapturedValues(buildReport({ view, report: last, madeBy: `${name} ${version}`, now: Date.now() }));
}
