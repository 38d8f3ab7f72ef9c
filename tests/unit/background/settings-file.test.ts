import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSettings, type SettingsFile } from '@/utils/background/settings-schema';
import type { Overview } from '@/utils/messages/overview';
import type { ImportOutcome, Settings } from '@/utils/messages/settings';
import { routeMessage } from '@/utils/messaging/router';
import { changeLayout, changePreferences, preferences } from '@/utils/preferences/store';
import { addSetup, changeSetup, readSetup } from '@/utils/setup/store';
import { capture, valuesOf } from '@/utils/vault/vault';
import { stub } from '../stub';
import { DEMO, fromPopup, grant, OWN, oneWindow } from './support';

const ask = <T>(message: unknown) => routeMessage(message, fromPopup()) as Promise<T>;
const everything = async () => JSON.stringify(await fakeBrowser.storage.local.get(null));

/** Returns an exported file with a change. */
async function file(change: (file: SettingsFile & Record<string, unknown>) => void = () => undefined): Promise<string> {
  const read = JSON.parse(await ask<string>({ type: 'settings-export' }));
  change(read);
  return JSON.stringify(read);
}
const importFile = (text: string) => ask<ImportOutcome>({ type: 'settings-import', text });

beforeEach(async () => {
  grant(`${OWN}/*`);
  oneWindow();
  stub(fakeBrowser.scripting, 'getRegisteredContentScripts').mockResolvedValue([]);
  stub(fakeBrowser.scripting, 'registerContentScripts').mockResolvedValue(undefined);
  await changePreferences({ secretMinutes: 45, markers: false });
  await ask({ type: 'update-setup', origin: DEMO, recipeId: 'scalepad-minimal', names: { role: 'Ours' } });
  await changeSetup(DEMO, (setup) => ({
    ...setup,
    labels: { 'role-tickets': 'Jobs' },
    steps: {
      ...setup.steps,
      role: { state: 'done', met: 16, total: 16, recordUrl: `${DEMO}/config/agents/roles?id=9` },
    },
  }));
  await changeLayout(DEMO, { off: true });
});

describe('the file', () => {
  it('transfers all settings to another browser, but no progress', async () => {
    const text = await file();
    expect(text).not.toContain('recordUrl');
    await fakeBrowser.storage.local.clear();
    grant();
    expect(await importFile(text)).toMatchObject({ ok: true, toAllow: [OWN] });
    expect(await preferences()).toMatchObject({ secretMinutes: 45, markers: false });
    expect(await readSetup(DEMO)).toMatchObject({
      recipeId: 'scalepad-minimal',
      names: { role: 'Ours' },
      labels: { 'role-tickets': 'Jobs' },
      steps: { role: { state: 'to-do' } },
    });
    const { layouts } = await ask<Settings>({ type: 'settings' });
    expect(layouts).toEqual([{ origin: DEMO, layout: expect.objectContaining({ off: true }) }]);
  });

  it('has the same settings when it is exported again', async () => {
    const text = await file();
    await fakeBrowser.storage.local.clear();
    await importFile(text);
    const again = { ...JSON.parse(await file()), exportedAt: JSON.parse(text).exportedAt };
    expect(again).toEqual(JSON.parse(text));
  });

  it('leaves out Halos that the policy does not allow, so that it can be imported', async () => {
    await addSetup(OWN);
    const policy = { allowedHaloAddresses: [DEMO] };
    stub(fakeBrowser.storage.managed, 'get').mockResolvedValue(policy as never);
    const text = await file();
    expect(JSON.parse(text)).toMatchObject({ halos: [{ origin: DEMO }], addresses: [] });
    expect(await importFile(text)).toMatchObject({ ok: true });
  });

  it('keeps the progress in a Halo, and revokes what is no longer verified', async () => {
    const same = await file();
    await importFile(same);
    expect((await readSetup(DEMO)).steps.role).toMatchObject({ state: 'done', met: 16 });
    await importFile(await file((one) => Object.assign(one.halos[0] ?? {}, { recipe: 'scalepad' })));
    expect((await readSetup(DEMO)).steps.role.state).toBe('in-progress');
  });

  it('leaves Halo addresses that it does not name', async () => {
    const text = await file();
    await changeSetup(OWN, (setup) => ({ ...setup, names: { ...setup.names, role: 'Theirs' } }));
    await importFile(text);
    expect((await readSetup(OWN)).names.role).toBe('Theirs');
    const { views } = await ask<Overview>({ type: 'overview' });
    expect(views).toHaveLength(2);
  });

  it('contains no credential, even if all are captured', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uuid(), fc.uuid(), async (clientId, clientSecret) => {
        await capture(DEMO, { clientId, clientSecret, tenant: `tenant-${clientId}` });
        const text = await ask<string>({ type: 'settings-export' });
        expect(text).not.toContain(clientId);
        expect(text).not.toContain(clientSecret);
      }),
      { numRuns: 10 },
    );
  });
});

describe('a file that is refused, and changes nothing', () => {
  const cases: [string, (text: string) => string, object][] = [
    ['no JSON', () => 'Role,Agent\n', { kind: 'not-json' }],
    ['an empty file', () => '', { kind: 'not-json' }],
    ['a list', () => '[]', { kind: 'not-settings' }],
    ['another program’s JSON', () => '{"name":"x"}', { kind: 'not-settings' }],
    ['a newer one', (text) => text.replace('"version":1', '"version":2'), { kind: 'version', found: '2', known: 1 }],
    ['one without version', (text) => text.replace('"version":1,', ''), { kind: 'version', found: '?', known: 1 }],
  ];
  it.each(cases)('%s', async (_what, spoil, fault) => {
    const text = spoil(await file());
    const before = await everything();
    expect(await importFile(text)).toEqual({ ok: false, fault });
    expect(await everything()).toBe(before);
  });

  type Spoil = (one: SettingsFile) => unknown;
  const values: [string, string, string, Spoil][] = [
    [
      'minutes out of bounds',
      'preferences.secretMinutes',
      'bounds',
      (one) => Object.assign(one.preferences, { secretMinutes: 3 }),
    ],
    [
      'a number as text',
      'preferences.secretMinutes',
      'type',
      (one) => Object.assign(one.preferences, { secretMinutes: '30' }),
    ],
    [
      'a value that is missing',
      'preferences.markers',
      'missing',
      (one) => Reflect.deleteProperty(one.preferences, 'markers'),
    ],
    [
      'a motion that does not exist',
      'preferences.motion',
      'bounds',
      (one) => Object.assign(one.preferences, { motion: 'fast' }),
    ],
    [
      'more than settings',
      'credentials',
      'unknown',
      (one) => Object.assign(one, { credentials: { clientSecret: 'x' } }),
    ],
    ['an unknown recipe', 'halos[0].recipe', 'bounds', (one) => Object.assign(one.halos[0] ?? {}, { recipe: 'other' })],
    [
      'a name with half a character',
      'halos[0].names.role',
      'bounds',
      (one) => Object.assign(one.halos[0]?.names ?? {}, { role: 'a\ud800' }),
    ],
    ['a key without end', `${'k'.repeat(120)}…`, 'unknown', (one) => Object.assign(one, { ['k'.repeat(3000)]: 1 })],
    ['a blank name', 'halos[0].names.role', 'bounds', (one) => Object.assign(one.halos[0]?.names ?? {}, { role: ' ' })],
    [
      'a name that no page shows',
      'halos[0].names.role',
      'bounds',
      (one) => Object.assign(one.halos[0]?.names ?? {}, { role: '\u200b\u2060' }),
    ],
    [
      'an address that is no Halo',
      'halos[0].origin',
      'bounds',
      (one) => Object.assign(one.halos[0] ?? {}, { origin: 'http://demo.halopsa.com' }),
    ],
    [
      'ScalePad as a Halo',
      'addresses[0]',
      'bounds',
      (one) => Object.assign(one, { addresses: ['https://app.scalepad.com'] }),
    ],
    [
      'addresses with a wildcard',
      'addresses[0]',
      'bounds',
      (one) => Object.assign(one, { addresses: ['https://*.example.com'] }),
    ],
    [
      'one Halo twice',
      'halos[1].origin',
      'twice',
      (one) => one.halos.push({ ...(one.halos[0] as SettingsFile['halos'][number]) }),
    ],
  ];
  it.each(values)('%s: %s, %s', async (_what, path, why, spoil) => {
    const text = await file(spoil as (one: SettingsFile) => void);
    const before = await everything();
    expect(await importFile(text)).toEqual({ ok: false, fault: { kind: 'value', path, why } });
    expect(await everything()).toBe(before);
  });

  it('any other text: never thrown, never imported', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readSettings(text)).toHaveProperty('kind');
      }),
    );
  });

  it('one that the storage refuses', async () => {
    const text = await file((one) => Object.assign(one.preferences, { secretMinutes: 60 }));
    const before = await everything();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('quota'));
    await expect(importFile(text)).rejects.toThrow('quota');
    expect(await everything()).toBe(before);
  });
});

it('a reset leaves only what a first installation has, and removes the permissions of custom addresses and the clipboard', async () => {
  await capture(DEMO, { clientId: 'id', clientSecret: 'secret' });
  await fakeBrowser.tabs.create({ url: `${DEMO}/home` });
  const sent = stub(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
  const removed = stub(fakeBrowser.permissions, 'remove').mockImplementation(async () => {
    grant();
    return true;
  });
  const clipboard = ['clipboardRead', 'clipboardWrite', 'offscreen'];
  stub(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    ...fakeBrowser.runtime.getManifest(),
    optional_permissions: clipboard,
  });
  const settings = await ask<Settings>({ type: 'reset' });
  expect(removed.mock.calls).toEqual([[{ origins: [`${OWN}/*`] }], [{ permissions: clipboard }]]);
  expect(settings).toMatchObject({ addresses: [], preferences: { secretMinutes: 30, markers: true } });
  expect(await valuesOf(DEMO)).toEqual({});
  // The open Halo page is notified, and starts again.
  expect(sent).toHaveBeenCalledWith(expect.anything(), expect.objectContaining({ type: 'setup-changed' }), {
    frameId: 0,
  });
  expect((await readSetup(DEMO)).steps.role.state).toBe('to-do');
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});
