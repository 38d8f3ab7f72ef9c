import { broadcastAllSetups, broadcastSetup } from '@/utils/background/broadcast-setup';
import { noteCopied } from '@/utils/background/clipboard';
import { cancelCheck, check, checkState, forgetCheck } from '@/utils/background/connection-check';
import { fill } from '@/utils/background/fill';
import { customAddresses, registerAddresses, sitesGranted } from '@/utils/background/host-permissions';
import { keepServiceWorkerAlive } from '@/utils/background/keep-alive';
import { overview } from '@/utils/background/overview';
import { passphrase } from '@/utils/background/passphrase';
import { consumeIntent } from '@/utils/background/popup-intent';
import { reset } from '@/utils/background/reset';
import { withSafeNames } from '@/utils/background/safe-names';
import { exportSettings, importSettings } from '@/utils/background/settings-file';
import { setupReportOf } from '@/utils/background/setup-report';
import { clearUserActivity, recordUserActivity } from '@/utils/background/user-activity';
import type { ExtensionPageMessage, ImportOutcome, Settings } from '@/utils/messages';
import { changeLayout, changePreferences, guideLayout, preferences } from '@/utils/preferences/store';
import { withChoice, withJourney } from '@/utils/setup/reducers';
import { changeSetup, setupOrigins } from '@/utils/setup/store';
import { encryptionState } from '@/utils/vault/encrypted-store';
import { restoreForgotten } from '@/utils/vault/forget-pair';
import { decideServer, followMinutes, forget, selectPair, valuesOf } from '@/utils/vault/vault';

/** Sent on the admin's press about one Halo, which then counts as one that they act on. */
const PRESSES: readonly ExtensionPageMessage['type'][] = [
  'chosen',
  'fill',
  'copied',
  'take-pair',
  'decide-server',
  'choose',
  'set-out',
  'check',
];

/** Answers the messages of the extension's own pages; `ExtensionPageMessage` names each answer. */
export async function handleExtensionPageMessage(message: ExtensionPageMessage): Promise<unknown> {
  if ('origin' in message && PRESSES.includes(message.type)) await recordUserActivity(message.origin);
  return answered(message);
}

async function answered(message: ExtensionPageMessage): Promise<unknown> {
  switch (message.type) {
    case 'overview':
      return overview();
    case 'chosen':
      return true;
    case 'disclose':
      return (await valuesOf(message.origin))[message.credential] ?? null;
    case 'copied':
      return noteCopied(message.origin, message.credential);
    case 'fill':
      return fill(message.origin, message);
    case 'forget':
      await forget(message.origin);
      await forgetCheck(message.origin);
      await clearUserActivity(message.origin);
      await broadcastSetup(message.origin);
      // An update may have waited for this.
      await keepServiceWorkerAlive();
      return overview();
    case 'decide-server':
      await decideServer(message.origin, message.credential, message.to, message.take);
      await broadcastSetup(message.origin);
      return overview();
    case 'put-back':
      await restoreForgotten(message.origin);
      await broadcastSetup(message.origin);
      await keepServiceWorkerAlive();
      return overview();
    case 'take-pair':
      await selectPair(message.origin, message.pair);
      await broadcastSetup(message.origin);
      return overview();
    case 'passphrase':
      return passphrase(message.do, message.passphrase ?? '');
    case 'choose': {
      const choice = await withSafeNames(message);
      await changeSetup(message.origin, (setup) => withChoice(setup, choice));
      await broadcastSetup(message.origin);
      return overview();
    }
    case 'set-out':
      await changeSetup(message.origin, (setup) => withJourney(setup, message.to, Date.now()));
      await broadcastSetup(message.origin);
      return overview();
    case 'check':
      return check(message.origin);
    case 'check-cancel':
      return cancelCheck(message.origin);
    case 'check-state':
      return checkState(message.origin);
    case 'intent':
      return consumeIntent();
    case 'record':
      return setupReportOf(message.origin);
    case 'settings':
      return settings();
    case 'set-preferences':
      await changeMinutes(() => changePreferences(message.patch));
      await broadcastAllSetups();
      return settings();
    case 'guide-look':
      await changeLayout(message.origin, message.look);
      await broadcastSetup(message.origin);
      return settings();
    case 'addresses-changed':
      await registerAddresses();
      return settings();
    case 'settings-export':
      return exportSettings(Date.now());
    case 'settings-import':
      return takeSettings(message.text);
    case 'reset':
      await reset();
      return settings();
  }
}

/** Changes preferences: a longer limit applies to held secrets too, a shorter one deletes none of them. */
async function changeMinutes<T>(change: () => Promise<T>): Promise<T> {
  const { secretMinutes } = await preferences();
  const changed = await change();
  await followMinutes(secretMinutes);
  return changed;
}

async function takeSettings(text: string): Promise<ImportOutcome> {
  const imported = await changeMinutes(() => importSettings(text));
  if (!imported.ok) return imported;
  await broadcastAllSetups();
  return { ...imported, settings: await settings() };
}

async function settings(): Promise<Settings> {
  const origins = await setupOrigins();
  return {
    preferences: await preferences(),
    looks: await Promise.all(origins.map(async (origin) => ({ origin, look: await guideLayout(origin) }))),
    addresses: await customAddresses(),
    sitesGranted: await sitesGranted(),
    keeping: await encryptionState(),
  };
}
