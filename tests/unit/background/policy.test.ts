import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { applyPolicy, removeForbiddenCopies } from '@/utils/background/apply-policy';
import { runCommand } from '@/utils/background/commands';
import { registerAddresses } from '@/utils/background/host-permissions';
import { recordUserActivity } from '@/utils/background/user-activity';
import type { CheckReport } from '@/utils/connection/types';
import type { Overview } from '@/utils/messages/overview';
import type { FillStatus } from '@/utils/messages/scalepad';
import type { ImportOutcome, Settings } from '@/utils/messages/settings';
import { routeMessage } from '@/utils/messaging/router';
import { setPassphrase } from '@/utils/vault/encrypted-store';
import { capture, noteSaved, statuses, valuesOf } from '@/utils/vault/vault';
import { stub } from '../stub';
import { DEMO, fromPage, fromPopup, grant, OWN, oneWindow } from './support';

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const SECRET = '9b2d7f10-1c2e-4a55-8f00-7d0a4c3b2e11-0c9d8e7f-6a5b-4c3d-2e1f-0a9b8c7d6e5f';
const PAIR = { clientId: ID, clientSecret: SECRET };
const ROLE = `${DEMO}/config/agents/roles?id=-1`;
const CONTACT = 'Ask it@acme.example.';

const ask = <T>(message: object) => Promise.resolve(routeMessage(message, fromPopup())) as Promise<T>;
const fromGuide = <T>(message: object, url = ROLE) =>
  Promise.resolve(routeMessage(message, fromPage(url))) as Promise<T>;

/** Sets the organisation's policy; nothing else can write there. */
function decide(policy: object): void {
  stub(fakeBrowser.storage.managed, 'get').mockResolvedValue(policy as never);
}

/** Returns what is on the disk except for the copy of the policy. */
async function storedExceptPolicy(): Promise<object> {
  const { policy: _policy, format: _format, ...rest } = await fakeBrowser.storage.local.get(null);
  return rest;
}
/** Returns the keys of what the passphrase encrypts on the disk. */
async function encrypted(): Promise<string[]> {
  return Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) => /^(?:kept:|keeping$)/.test(key));
}

beforeEach(() => {
  grant();
  oneWindow();
  stub(fakeBrowser.scripting, 'getRegisteredContentScripts').mockResolvedValue([]);
  decide({});
});

describe('another Halo address', () => {
  beforeEach(() => decide({ allowedHaloAddresses: ['https://acme.halopsa.com'], contact: CONTACT }));

  it('gets no guide, stores nothing and has no setup', async () => {
    for (const message of [{ type: 'inject-guide' }, { type: 'setup-view' }, { type: 'capture', values: PAIR }])
      expect(await fromGuide(message)).toBeUndefined();
    expect(await valuesOf(DEMO)).toEqual({});
    expect(await storedExceptPolicy()).toEqual({});
  });

  it('is named in the popup with the contact, and begins no setup', async () => {
    await fakeBrowser.tabs.create({ url: ROLE, active: true });
    const overview = await ask<Overview>({ type: 'overview' });
    expect(overview).toMatchObject({ views: [], blocked: { host: 'demo.halopsa.com', contact: CONTACT } });
    expect(await storedExceptPolicy()).toEqual({});
  });

  it('is neither checked nor filled, with values from before the policy', async () => {
    const values = { resourceServer: `${DEMO}/api`, authorisationServer: `${DEMO}/auth`, tenant: 'demo', ...PAIR };
    decide({});
    await capture(DEMO, values);
    await noteSaved(DEMO);
    await recordUserActivity(DEMO);
    decide({ allowedHaloAddresses: ['https://acme.halopsa.com'], contact: CONTACT });
    const fetched = vi.fn();
    vi.stubGlobal('fetch', fetched);
    for (const type of ['check', 'fill'])
      expect(await ask({ type, origin: DEMO })).toEqual({ refused: 'allowedHaloAddresses', contact: CONTACT });
    // The keyboard command passes no message.
    await fakeBrowser.tabs.create({ url: 'https://app.scalepad.com/', active: true });
    const sent = stub(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
    await runCommand('fill-form');
    expect(sent.mock.calls.filter(([, message]) => JSON.stringify(message).includes('-form'))).toEqual([]);
    expect(fetched).not.toHaveBeenCalled();
    // A policy does not discard a value that Halo shows only once.
    expect(await ask({ type: 'get-credential', origin: DEMO, credential: 'clientSecret' })).toBe(SECRET);
  });

  it('of the customer’s own gets no content script', async () => {
    grant(`${OWN}/*`);
    const register = stub(fakeBrowser.scripting, 'registerContentScripts').mockResolvedValue(undefined);
    await registerAddresses();
    expect(register).not.toHaveBeenCalled();
    decide({ allowedHaloAddresses: [OWN] });
    await registerAddresses();
    expect(register).toHaveBeenCalledTimes(1);
  });

  it('as a server of an allowed one is not asked by the connection check', async () => {
    decide({});
    const named = 'https://other.halopsa.com';
    await capture(DEMO, {
      resourceServer: `${DEMO}/api`,
      authorisationServer: `${named}/auth`,
      tenant: 'demo',
      ...PAIR,
    });
    grant(`${DEMO}/*`, `${named}/*`);
    decide({ allowedHaloAddresses: [DEMO] });
    const requested: string[] = [];
    vi.stubGlobal('fetch', async (url: string) => {
      requested.push(new URL(url).origin);
      return Response.json({ auth_url: `${named}/auth`, authUrl: `${named}/auth`, tenant_id: 'demo' });
    });
    const report = await ask<CheckReport>({ type: 'check', origin: DEMO });
    expect(report.lines).toEqual([{ outcome: 'notAllowed', about: ['other.halopsa.com'] }]);
    expect(requested).toEqual([]);
    decide({ allowedHaloAddresses: [DEMO, named] });
    await ask({ type: 'check', origin: DEMO });
    expect(requested).toContain(named);
  });
});

describe('what is fixed', () => {
  beforeEach(() => decide({ recipe: 'scalepad', roleName: 'Org role', recipeOptions: { 'two-way-sync': false } }));

  it.each([
    [{ recipeId: 'scalepad-minimal' }, 'recipe'],
    [{ names: { role: 'Mine' } }, 'roleName'],
    [{ options: { 'two-way-sync': true } }, 'recipeOptions'],
  ])('cannot be changed in popup, options or guide: %j', async (choice, refused) => {
    expect(await ask({ type: 'update-setup', origin: DEMO, ...choice })).toEqual({ refused });
    expect(await fromGuide({ type: 'update-setup', ...choice })).toEqual({ refused });
    expect(await storedExceptPolicy()).toEqual({});
  });

  it('applies to the setup of a Halo that began before the policy, and leaves what is not fixed', async () => {
    decide({});
    const names = { role: 'Mine', agent: 'My agent' };
    await ask({ type: 'update-setup', origin: DEMO, recipeId: 'scalepad-minimal', names });
    decide({ recipe: 'scalepad', roleName: 'Org role', recipeOptions: { 'two-way-sync': false } });
    const { setup } = await fromGuide<Overview['views'][number]>({ type: 'setup-view' });
    expect(setup).toMatchObject({
      recipeId: 'scalepad',
      names: { role: 'Org role', agent: 'My agent' },
      options: { 'two-way-sync': false },
    });
  });

  it('is not changed by a file of settings, and nothing of it is imported', async () => {
    decide({});
    await ask({ type: 'update-setup', origin: DEMO, names: { role: 'Mine' } });
    await ask({ type: 'set-preferences', patch: { secretMinutes: 77 } });
    const text = await ask<string>({ type: 'settings-export' });
    stub(fakeBrowser.permissions, 'remove').mockResolvedValue(true);
    await ask({ type: 'reset' });
    decide({ roleName: 'Org role', contact: CONTACT });
    expect(await ask<ImportOutcome>({ type: 'settings-import', text })).toEqual({
      ok: false,
      fault: { kind: 'policy', path: 'halos[0].names.role', key: 'roleName', contact: CONTACT },
    });
    expect(await storedExceptPolicy()).toEqual({});
  });
});

describe('the time of the Client Secret', () => {
  it('stays within the limit, even if a longer one was stored before, and cannot be set beyond it', async () => {
    await ask({ type: 'set-preferences', patch: { secretMinutes: 480 } });
    decide({ secretMinutesMax: 60 });
    expect((await ask<Settings>({ type: 'settings' })).preferences.secretMinutes).toBe(60);
    await fromGuide({ type: 'capture', values: PAIR });
    const expiry = (await statuses(DEMO)).find(({ id }) => id === 'clientSecret')?.expiresAt ?? 0;
    expect(Math.round((expiry - Date.now()) / 60_000)).toBe(60);
    expect(await ask({ type: 'set-preferences', patch: { secretMinutes: 61 } })).toEqual({
      refused: 'secretMinutesMax',
    });
  });
});

describe('what is switched off', () => {
  it('capture: no value is stored', async () => {
    decide({ capture: false, contact: CONTACT });
    expect(await fromGuide({ type: 'capture', values: PAIR })).toEqual({ refused: 'capture', contact: CONTACT });
    expect(await valuesOf(DEMO)).toEqual({});
    grant('https://app.scalepad.com/*');
    const status = await fromGuide<FillStatus>({ type: 'get-fill-status' }, 'https://app.scalepad.com/integrations');
    expect(status.captureOff).toEqual({ contact: CONTACT });
  });

  it('guided run: none starts, and a running one no longer counts', async () => {
    await ask({ type: 'run-start', origin: DEMO, fill: true });
    expect((await ask<Overview>({ type: 'overview' })).views[0]?.run?.state).toBe('running');
    decide({ guidedRun: false });
    expect((await ask<Overview>({ type: 'overview' })).views[0]?.run).toBeUndefined();
    expect(await ask({ type: 'run-start', origin: DEMO, fill: false })).toEqual({ refused: 'guidedRun' });
    expect(await fromGuide({ type: 'run-change', change: 'continue' })).toEqual({ refused: 'guidedRun' });
  });

  it('storage with a passphrase: not set, and copies from before the policy are deleted; memory stays', async () => {
    await setPassphrase('eleven badgers on a ferry');
    await capture(DEMO, PAIR);
    expect(await encrypted()).toContain(`kept:${DEMO}`);
    decide({ passphraseStorage: false });
    await removeForbiddenCopies();
    expect(await encrypted()).toEqual([]);
    expect(await valuesOf(DEMO)).toMatchObject(PAIR);
    const set = { type: 'passphrase', do: 'set', passphrase: 'eleven badgers on a ferry' };
    expect(await ask(set)).toEqual({ refused: 'passphraseStorage' });
    await capture(DEMO, { tenant: 'demo' });
    expect(await encrypted()).toEqual([]);
  });
});

it('a changed policy reaches an open page of a Halo that is no longer allowed', async () => {
  for (const name of ['setIcon', 'setBadgeText', 'setBadgeBackgroundColor', 'setTitle'] as const)
    stub(fakeBrowser.action, name).mockResolvedValue(undefined);
  const { id } = await fakeBrowser.tabs.create({ url: ROLE });
  const sent = stub(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
  decide({ allowedHaloAddresses: [] });
  await applyPolicy();
  expect(sent).toHaveBeenCalledWith(
    id,
    expect.objectContaining({ type: 'setup-changed', view: expect.objectContaining({ isBlocked: true }) }),
    { frameId: 0 },
  );
});

it('the settings list the errors of the policy, and its other parts apply', async () => {
  decide({ capture: 'no', guidedRun: false, contact: CONTACT });
  expect(await ask<Settings>({ type: 'settings' })).toMatchObject({
    policy: { guidedRun: false, contact: CONTACT },
    faults: [{ path: 'capture', kind: 'value' }],
  });
});
