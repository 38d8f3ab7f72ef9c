import { native, queryAll } from '@/utils/dom/native';
import { isVisible } from '@/utils/dom/visible';
import { LIST } from '@/utils/halo/selectors';
import { PAIR_SHAPES } from '@/utils/vault/shapes';
import { sendApplicationsSeen } from '../background-client';
import type { GuideContext } from '../context';

const CLIENT_IDS = new RegExp(`(?<![0-9a-f-])${PAIR_SHAPES.clientId}(?![0-9a-f-])`, 'giu');
/** Halo's lists are paged by 50 (docs/halo-ui.md 2.10). */
const MOST = 500;

/** What was told last in this document. */
let told = '';

/**
 * Tells the vault which applications Halo has: those of its list, and `opened`, the Client ID of the open record ('' for
 * none). Says nothing twice. Rejects when the background cannot be reached.
 */
export async function reportApplications(guide: GuideContext, opened: string): Promise<void> {
  const ids = [...new Set([...listed(), opened])].filter((id) => id !== '').slice(0, MOST);
  const { credentials, otherPairs } = guide.state.view;
  const what = JSON.stringify([ids, credentials.map(({ capturedAt }) => capturedAt), otherPairs]);
  if (ids.length === 0 || what === told) return;
  told = what;
  guide.update({ view: await sendApplicationsSeen(ids) });
}

/** Halo's list of applications has a column with their Client IDs (docs/halo-ui.md 1.1). */
function listed(): string[] {
  const lists = [...queryAll<HTMLElement>(document, LIST)].filter(isVisible);
  return lists.flatMap((list) => native(list, 'innerText').match(CLIENT_IDS) ?? []);
}
