import { isContextInvalidated } from '@/utils/extension-context';
import type { HaloAddress } from '@/utils/halo/address';
import { detectPage, type PageState } from '@/utils/halo/page-state';
import { findUnlabelledSecret, type PairReading, pairControls, readClientPair } from '../capture/read-credentials';
import type { GuardedCapture, GuardedForm } from './save-guard-services';

/** Why a Save of an application is blocked. The dialog's texts are the keys `guide.guard.*`. */
export type BlockReason =
  | 'unreadable'
  | 'masked'
  | 'renewed'
  | 'noAnswer'
  | 'contextInvalidated'
  | 'gone'
  | 'restarted';

/**
 * Returns why a Save of an application does not reach Halo; null where it does. `page` is null where the page could not
 * be read, `pair` is what it shows at the press, `isNew` whether Halo does not have the application yet.
 */
export function blockReason(
  page: PageState | null,
  pair: PairReading,
  capture: Pick<GuardedCapture, 'isSafe' | 'unsent'>,
  form: Pick<GuardedForm, 'isPairCleared' | 'hasCapturedPair' | 'isSecretRenewed'>,
  isNew: boolean,
): BlockReason | null {
  const { isPairCleared, hasCapturedPair, isSecretRenewed } = form;
  if (!page) return 'unreadable';
  if (page.kind !== 'record') return null;
  if (pair.state === 'unreadable') return 'unreadable';
  if (pair.state === 'pair') {
    if (isContextInvalidated()) return 'contextInvalidated';
    const isSafe = capture.isSafe('clientId', pair.clientId) && capture.isSafe('clientSecret', pair.clientSecret);
    return isSafe ? null : 'noAnswer';
  }
  // Next to a masked secret too: that may be the old one, and Halo shows the new one elsewhere.
  if (findUnlabelledSecret(page.root)) return 'unreadable';
  // On another tab of the record too.
  if (isSecretRenewed) return 'renewed';
  if (pair.state === 'masked') {
    // A saved application has its secret already.
    if (!isNew) return null;
    if (isPairCleared || !hasCapturedPair) return 'masked';
  }
  // Another tab of the record whose pair was read: the pair is not shown here, and Save would still hide it.
  if (!(isPairCleared || hasCapturedPair)) return null;
  if (isContextInvalidated()) return 'contextInvalidated';
  if (isPairCleared) return 'gone';
  return capture.unsent.clientSecret === undefined ? null : 'noAnswer';
}

/**
 * Returns why a Save that an earlier run of the extension blocked is still blocked; null where the record was saved or
 * left meanwhile. Captures nothing.
 */
export function reasonAfterRestart(
  address: HaloAddress,
  { isPairCleared }: Pick<GuardedForm, 'isPairCleared'>,
): BlockReason | null {
  let shown: PairReading['state'] = 'none';
  try {
    const page = detectPage(document, address);
    if (page.saves.length === 0) return null;
    shown = readClientPair(pairControls(page.root)).state;
  } catch {
    // The form may be open all the same.
  }
  // The admin may have pressed Save on another tab than that with the secret.
  return isPairCleared && shown === 'none' ? 'gone' : 'restarted';
}
