import { broadcastAllSetups, broadcastSetup } from '@/utils/background/broadcast-setup';
import { noteCopied } from '@/utils/background/clipboard';
import { cancelCheck, check, checkState, forgetCheck } from '@/utils/background/connection-check';
import { fill } from '@/utils/background/fill';
import { changeRun, continueRun, startRun } from '@/utils/background/guided-run';
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
import type { ExtensionPageChannel, ExtensionPageMessage } from '@/utils/messages/extension-pages';
import type { Handlers } from '@/utils/messages/protocol';
import type { ImportOutcome, Settings } from '@/utils/messages/settings';
import { currentPolicy, readPolicy } from '@/utils/policy/read';
import { refusal, refusedForPage } from '@/utils/policy/refusal';
import { changeLayout, changePreferences, guideLayout, preferences } from '@/utils/preferences/store';
import { withChoice, withPendingNavigation } from '@/utils/setup/reducers';
import { changeSetup, setupOrigins } from '@/utils/setup/store';
import { encryptionState } from '@/utils/vault/encrypted-store';
import { restoreForgotten } from '@/utils/vault/forget-pair';
import { storedData } from '@/utils/vault/local-storage';
import { applyLifetime, decideServer, forget, selectPair, valuesOf } from '@/utils/vault/vault';
import { dispatch } from '../dispatch';

/** Sent on the admin's press about one Halo, which then counts as one that they act on. */
const PRESSES: readonly ExtensionPageMessage['type'][] = [
  'select-halo',
  'fill',
  'copied',
  'select-pair',
  'decide-server',
  'update-setup',
  'set-navigation',
  'run-start',
  'run-change',
  'reopen',
  'check',
];

/** Answers the messages of the extension's own pages (`extensionPageProtocol`); with a refusal what the policy forbids. */
export async function handleExtensionPageMessage(message: ExtensionPageMessage): Promise<unknown> {
  const policy = await currentPolicy();
  const forbidding = refusedForPage(policy, message);
  if (forbidding !== null) return refusal(policy, forbidding);
  if ('origin' in message && PRESSES.includes(message.type)) await recordUserActivity(message.origin);
  return dispatch(handlers, message);
}

const handlers: Handlers<ExtensionPageChannel> = {
  overview,
  'select-halo': () => true,
  'get-credential': async ({ origin, credential }) => (await valuesOf(origin))[credential] ?? null,
  copied: ({ origin, credential }) => noteCopied(origin, credential),
  fill: (message) => fill(message.origin, message),
  async forget({ origin }) {
    await forget(origin);
    await forgetCheck(origin);
    await clearUserActivity(origin);
    await broadcastSetup(origin);
    // An update may have waited for this.
    await keepServiceWorkerAlive();
    return overview();
  },
  async 'decide-server'({ origin, credential, to, accept }) {
    await decideServer(origin, credential, to, accept);
    await broadcastSetup(origin);
    return overview();
  },
  async 'restore-credentials'({ origin }) {
    await restoreForgotten(origin);
    await broadcastSetup(origin);
    await keepServiceWorkerAlive();
    return overview();
  },
  async 'select-pair'({ origin, pair }) {
    await selectPair(origin, pair);
    await broadcastSetup(origin);
    return overview();
  },
  passphrase: (message) => passphrase(message.do, message.passphrase ?? ''),
  async 'update-setup'(message) {
    const choice = await withSafeNames(message);
    await changeSetup(message.origin, (setup) => withChoice(setup, choice));
    await broadcastSetup(message.origin);
    return overview();
  },
  async 'set-navigation'({ origin, to }) {
    await changeSetup(origin, (setup) => withPendingNavigation(setup, to, Date.now()));
    await broadcastSetup(origin);
    return overview();
  },
  async 'run-start'({ origin, fill: fills }) {
    await startRun(origin, fills);
    return overview();
  },
  async 'run-change'({ origin, change }) {
    await (change === 'continue' ? continueRun(origin) : changeRun(origin, change));
    return overview();
  },
  async reopen({ origin }) {
    await changeSetup(origin, (setup) => ({ ...setup, reopened: true }));
    await broadcastSetup(origin);
    return overview();
  },
  check: ({ origin }) => check(origin),
  'check-cancel': ({ origin }) => cancelCheck(origin),
  'check-state': ({ origin }) => checkState(origin),
  intent: () => consumeIntent(),
  'get-report': ({ origin }) => setupReportOf(origin),
  settings,
  async 'set-preferences'({ patch }) {
    await changeMinutes(() => changePreferences(patch));
    await broadcastAllSetups();
    return settings();
  },
  async 'update-layout'({ origin, layout }) {
    await changeLayout(origin, layout);
    await broadcastSetup(origin);
    return settings();
  },
  async 'addresses-changed'() {
    await registerAddresses();
    return settings();
  },
  'settings-export': () => exportSettings(Date.now()),
  'settings-import': ({ text }) => importFile(text),
  async reset() {
    await reset();
    return settings();
  },
};

/** Changes preferences: a longer limit applies to captured secrets too, a shorter one deletes none of them. */
async function changeMinutes<T>(change: () => Promise<T>): Promise<T> {
  const { secretMinutes } = await preferences();
  const changed = await change();
  await applyLifetime(secretMinutes);
  return changed;
}

async function importFile(text: string): Promise<ImportOutcome> {
  const imported = await changeMinutes(() => importSettings(text));
  if (!imported.ok) return imported;
  await broadcastAllSetups();
  return { ...imported, settings: await settings() };
}

async function settings(): Promise<Settings> {
  const readAt = Date.now();
  const isUsable = (await storedData()) === 'usable';
  const origins = isUsable ? await setupOrigins() : [];
  return {
    readAt,
    preferences: await preferences(),
    layouts: await Promise.all(origins.map(async (origin) => ({ origin, layout: await guideLayout(origin) }))),
    addresses: await customAddresses(),
    sitesGranted: await sitesGranted(),
    encryption: isUsable ? await encryptionState() : 'off',
    ...(await readPolicy()),
  };
}
