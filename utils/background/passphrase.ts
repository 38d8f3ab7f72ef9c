import type { ExtensionPageMessage } from '@/utils/messages/extension-pages';
import { disableEncryptedStore, lock, setPassphrase, unlock } from '@/utils/vault/encrypted-store';
import type { PassphraseAnswer } from '@/utils/vault/limits';
import { broadcastSetup } from './broadcast-setup';
import { keepServiceWorkerAlive } from './keep-alive';
import { knownOrigins } from './known-origins';

type What = Extract<ExtensionPageMessage, { type: 'passphrase' }>['do'];

/** Sets, uses or removes the passphrase, and informs the pages of every Halo address. */
export async function passphrase(what: What, word: string): Promise<PassphraseAnswer> {
  const answer = await execute(what, word);
  if (!answer.ok) return answer;
  await keepServiceWorkerAlive();
  for (const origin of await knownOrigins()) await broadcastSetup(origin);
  return answer;
}

function execute(what: What, word: string): Promise<PassphraseAnswer> {
  switch (what) {
    case 'set':
      return setPassphrase(word);
    case 'unlock':
      return unlock(word);
    case 'lock':
      return lock();
    case 'off':
      return disableEncryptedStore();
  }
}
