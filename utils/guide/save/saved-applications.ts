import { native } from '@/utils/dom/native';
import { visibleLists } from '@/utils/halo/page-state';
import { isPairUnsaved } from '@/utils/setup/credential-status';
import { PAIR_SHAPES } from '@/utils/vault/shapes';
import { sendCheckSuggested, sendSavedApplications } from '../background-client';
import { readClientPair } from '../capture/read-credentials';
import type { GuideContext, GuideStore } from '../context';
import { isOwnRecord } from '../ownership';
import type { GuideState } from '../state';

const CLIENT_IDS = new RegExp(`(?<![0-9a-f-])${PAIR_SHAPES.clientId}(?![0-9a-f-])`, 'giu');
/** Halo's lists are paged by 50 (docs/halo-ui.md 2.10). */
const MAX_CLIENT_IDS = 500;

/** The report that was sent last in this document. */
let lastReport = '';

/**
 * Reports to the vault which applications Halo has: those of its list, and `opened`, the Client ID of the open record
 * ('' for none). Sends nothing twice. Rejects when the background cannot be reached.
 */
export async function reportApplications(guide: GuideStore, opened: string): Promise<void> {
  const ids = [...new Set([...listed(), opened])].filter((id) => id !== '').slice(0, MAX_CLIENT_IDS);
  const { credentials, alternativePairs } = guide.state.view;
  const what = JSON.stringify([ids, credentials.map(({ capturedAt }) => capturedAt), alternativePairs]);
  if (ids.length === 0 || what === lastReport) return;
  lastReport = what;
  guide.update({ view: await sendSavedApplications(ids) });
}

/** Returns the Client IDs in Halo's list of applications, which has a column for them (docs/halo-ui.md 1.1). */
function listed(): string[] {
  return visibleLists().flatMap((list) => native(list, 'innerText').match(CLIENT_IDS) ?? []);
}

/**
 * Checks whether this page can confirm a Save that nobody observed: the vault has a pair that is not known to be
 * saved (the admin may have left right after Save), and Halo's list or a record of its applications is open. Pure.
 */
export function canReportSave({ address, view }: GuideState): boolean {
  if (address.area !== 'applications' || address.isNew) return false;
  const { alternativePairs = [] } = view;
  return isPairUnsaved(view) || alternativePairs.some(({ saved }) => !saved);
}

/**
 * Returns the Client ID of the open record; '' when there is none, or while its secret can be read, because that may
 * be a new one that is not saved.
 */
export function openedId({ address, scan }: GuideState): string {
  if (address.recordId === null || scan.page.kind !== 'record') return '';
  const { state, clientId } = readClientPair(scan.controls);
  return state === 'masked' || (state === 'none' && scan.page.mode === 'view') ? (clientId ?? '') : '';
}

/**
 * Reports to the vault what this page shows of saved applications. `isSaved`: one was saved just now. Rejects without
 * the background.
 */
export async function reportSavedApplication(guide: GuideContext, isSaved: boolean): Promise<void> {
  if (canReportSave(guide.state)) await guide.runAction('reportApplications', openedId(guide.state));
  if (isSaved && guide.state.address.area === 'applications' && isOwnRecord(guide.state))
    await suggestConnectionCheck(guide);
}

/**
 * Suggests the connection check, once for this Halo, when the application was saved and all needed values are
 * captured.
 */
async function suggestConnectionCheck(guide: GuideStore): Promise<void> {
  const { setup, credentials } = guide.state.view;
  if (setup.checkOfferedAt !== undefined || !credentials.every((one) => one.captured)) return;
  guide.update({ offer: true });
  guide.update({ view: await sendCheckSuggested() });
}
