import { copyText } from '@/utils/copy-text';
import type { HaloAddress } from '@/utils/halo/address';
import { detectPage } from '@/utils/halo/page-state';
import type { CredentialValues } from '@/utils/recipe/constants';
import { findUnlabelledSecret, pairControls, readClientPair } from '../capture/read-credentials';

export type ClientPair = Record<'clientId' | 'clientSecret', string>;

/**
 * Returns the pair of the open form that a copy would have: the one that the page shows, or on another tab of the record
 * the one that the vault has not acknowledged (`unsent`). Null while the page shows a secret that cannot be read. Reads
 * only.
 */
export function copyablePair(address: HaloAddress | null, unsent: CredentialValues): ClientPair | null {
  try {
    const page = address && detectPage(document, address);
    if (!page) return null;
    const pair = readClientPair(pairControls(page.root));
    if (pair.state === 'pair') return { clientId: pair.clientId, clientSecret: pair.clientSecret };
    if (pair.state !== 'none' || findUnlabelledSecret(page.root)) return null;
    const { clientId, clientSecret } = unsent;
    return clientId && clientSecret ? { clientId, clientSecret } : null;
  } catch {
    return null;
  }
}

/** Copies both values to the clipboard, one per line. Resolves to false when the browser refuses. */
export function copyPair({ clientId, clientSecret }: ClientPair): Promise<boolean> {
  return copyText(`${clientId}\n${clientSecret}`);
}
