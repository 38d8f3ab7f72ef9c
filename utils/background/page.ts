import type { ImportOutcome, PageMessage, Settings } from '../messages';
import { changeLook, changePreferences, guideLook, preferences } from '../preferences/store';
import { withChoice, withJourney } from '../setup/change';
import { changeSetup, setupOrigins } from '../setup/store';
import { keeping } from '../vault/keeping';
import { decideServer, followMinutes, forget, takePair, valuesOf } from '../vault/vault';
import { putBack } from '../vault/wipe';
import { forgetActed, noteActed } from './acted';
import { ownAddresses, registerAddresses, sitesGranted } from './addresses';
import { cancelCheck, check, checkState, forgetCheck } from './check';
import { noteCopied } from './clipboard';
import { fill } from './fill';
import { takeIntent } from './intent';
import { withSafeNames } from './names';
import { overview } from './overview';
import { passphrase } from './passphrase';
import { pushAll, pushView } from './push';
import { recordOf } from './record';
import { reset } from './reset';
import { exportSettings, importSettings } from './settings-file';
import { stayAwake } from './update';

/** Asked on a press of the admin's about one Halo, which makes it one that they act on. */
const PRESSES: readonly PageMessage['type'][] = [
  'chosen',
  'fill',
  'copied',
  'take-pair',
  'decide-server',
  'choose',
  'set-out',
  'check',
];

/** Answers what our own pages ask; the answer of each is named in `PageMessage`. */
export async function answerPage(message: PageMessage): Promise<unknown> {
  if ('origin' in message && PRESSES.includes(message.type)) await noteActed(message.origin);
  return answered(message);
}

async function answered(message: PageMessage): Promise<unknown> {
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
      await forgetActed(message.origin);
      await pushView(message.origin);
      // An update may have waited for this.
      await stayAwake();
      return overview();
    case 'decide-server':
      await decideServer(message.origin, message.credential, message.to, message.take);
      await pushView(message.origin);
      return overview();
    case 'put-back':
      await putBack(message.origin);
      await pushView(message.origin);
      await stayAwake();
      return overview();
    case 'take-pair':
      await takePair(message.origin, message.pair);
      await pushView(message.origin);
      return overview();
    case 'passphrase':
      return passphrase(message.do, message.passphrase ?? '');
    case 'choose': {
      const choice = await withSafeNames(message);
      await changeSetup(message.origin, (setup) => withChoice(setup, choice));
      await pushView(message.origin);
      return overview();
    }
    case 'set-out':
      await changeSetup(message.origin, (setup) => withJourney(setup, message.to, Date.now()));
      await pushView(message.origin);
      return overview();
    case 'check':
      return check(message.origin);
    case 'check-cancel':
      return cancelCheck(message.origin);
    case 'check-state':
      return checkState(message.origin);
    case 'intent':
      return takeIntent();
    case 'record':
      return recordOf(message.origin);
    case 'settings':
      return settings();
    case 'set-preferences':
      await changeMinutes(() => changePreferences(message.patch));
      await pushAll();
      return settings();
    case 'guide-look':
      await changeLook(message.origin, message.look);
      await pushView(message.origin);
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

/** Changes preferences: a longer limit is for the secrets that are held too, a shorter one deletes none of them. */
async function changeMinutes<T>(change: () => Promise<T>): Promise<T> {
  const { secretMinutes } = await preferences();
  const changed = await change();
  await followMinutes(secretMinutes);
  return changed;
}

async function takeSettings(text: string): Promise<ImportOutcome> {
  const imported = await changeMinutes(() => importSettings(text));
  if (!imported.ok) return imported;
  await pushAll();
  return { ...imported, settings: await settings() };
}

async function settings(): Promise<Settings> {
  const origins = await setupOrigins();
  return {
    preferences: await preferences(),
    looks: await Promise.all(origins.map(async (origin) => ({ origin, look: await guideLook(origin) }))),
    addresses: await ownAddresses(),
    sitesGranted: await sitesGranted(),
    keeping: await keeping(),
  };
}
