import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changePreferences } from '@/utils/preferences/store';
import { EXPIRY_ALARM, WARNING_ALARM } from '@/utils/vault/expiry';
import {
  applyLifetime,
  capture,
  decideServer,
  discard,
  dropExpiredSecrets,
  forget,
  noteSaved,
  noteSaveRequested,
  originsExpiringSoon,
  pairExpiries,
  statuses,
  valuesOf,
} from '@/utils/vault/vault';

const DEMO = 'https://demo.halopsa.com';
const OTHER = 'https://other.halopsa.com';
const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const SECRET = '9b2d7f10-1c2e-4a55-8f00-7d0a4c3b2e11-0c9d8e7f-6a5b-4c3d-2e1f-0a9b8c7d6e5f';
const NOW = Date.UTC(2026, 10, 22, 9, 0);
const MINUTE = 60_000;

const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const secretOf = async (origin: string) => (await statuses(origin)).find(({ id }) => id === 'clientSecret');

beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

describe('discard', () => {
  const OLD = { clientId: `${ID.slice(0, -1)}2`, clientSecret: SECRET.replace('9', 'a') };

  it('deletes the unsaved pair of a discarded application, and reports the reason', async () => {
    await capture(DEMO, { tenant: 'demo', clientId: ID, clientSecret: SECRET });
    await discard(DEMO, OLD.clientId);
    expect(await secretOf(DEMO)).toMatchObject({ captured: true });
    await discard(DEMO, ID);
    expect(await valuesOf(DEMO)).toEqual({ tenant: 'demo' });
    expect(await secretOf(DEMO)).toEqual({ id: 'clientSecret', captured: false, gone: 'discarded' });
    await capture(DEMO, { clientId: ID, clientSecret: SECRET });
    expect(await secretOf(DEMO)).toMatchObject({ captured: true });
    expect(await secretOf(DEMO)).not.toHaveProperty('gone');
  });

  it('keeps a saved pair, and makes an earlier one count again', async () => {
    await capture(DEMO, OLD);
    await capture(DEMO, { clientId: ID, clientSecret: SECRET });
    await discard(DEMO, ID);
    expect(await valuesOf(DEMO)).toEqual(OLD);
    await noteSaved(DEMO, OLD.clientId);
    await discard(DEMO, OLD.clientId);
    expect(await valuesOf(DEMO)).toEqual(OLD);
  });
});

describe('capture', () => {
  it('stores the new values and keeps the others', async () => {
    await capture(DEMO, { resourceServer: 'https://demo.halopsa.com/api', tenant: 'demo' });
    await capture(DEMO, { clientId: ID, clientSecret: SECRET, tenant: 'demo2' });
    expect(await valuesOf(DEMO)).toEqual({
      resourceServer: 'https://demo.halopsa.com/api',
      tenant: 'demo2',
      clientId: ID,
      clientSecret: SECRET,
    });
  });

  it('returns the digests of all stored values', async () => {
    await capture(DEMO, { tenant: 'démo' });
    const receipt = await capture(DEMO, { clientId: ID, clientSecret: SECRET });
    expect(receipt).toEqual({
      digests: { tenant: sha('démo'), clientId: sha(ID), clientSecret: sha(SECRET) },
    });
  });

  it('never stores a masked or blank value, and never replaces the real one with it', async () => {
    await capture(DEMO, { clientId: ID, clientSecret: SECRET });
    const receipt = await capture(DEMO, { clientSecret: '*'.repeat(28), clientId: '  ', tenant: '••••' });
    expect(receipt.digests).toEqual({ clientId: sha(ID), clientSecret: sha(SECRET) });
  });

  it('acknowledges only what the storage returns', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockResolvedValue(undefined);
    expect(await capture(DEMO, { clientSecret: SECRET })).toEqual({ digests: {} });
  });

  it('rejects when the storage fails, and works again afterwards', async () => {
    const set = vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('quota'));
    await expect(capture(DEMO, { clientSecret: SECRET })).rejects.toThrow('quota');
    set.mockRestore();
    expect((await capture(DEMO, { clientSecret: SECRET })).digests.clientSecret).toBe(sha(SECRET));
  });

  it('loses nothing in simultaneous captures', async () => {
    await Promise.all([
      capture(DEMO, { resourceServer: 'https://demo.halopsa.com/api' }),
      capture(DEMO, { authorisationServer: 'https://demo.halopsa.com/auth' }),
      capture(DEMO, { tenant: 'demo' }),
      capture(DEMO, { clientId: ID, clientSecret: SECRET }),
      noteSaved(DEMO),
      capture(OTHER, { tenant: 'other' }),
    ]);
    expect(Object.keys(await valuesOf(DEMO))).toHaveLength(5);
    expect(await valuesOf(OTHER)).toEqual({ tenant: 'other' });
  });

  it('writes the secret to the session storage and nowhere else', async () => {
    await capture(DEMO, { clientId: ID, clientSecret: SECRET });
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).toContain(SECRET);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain(SECRET);
    expect(JSON.stringify(await fakeBrowser.storage.sync.get(null))).not.toContain(SECRET);
    expect(JSON.stringify(await statuses(DEMO))).not.toContain(SECRET);
  });

  it('omits invalid stored values and keeps the others', async () => {
    await capture(DEMO, { clientId: ID, tenant: 'demo' });
    const [key] = Object.keys(await fakeBrowser.storage.session.get(null));
    const captured = (await fakeBrowser.storage.session.get(key))[key as string] as Record<string, unknown>;
    await fakeBrowser.storage.session.set({ [key as string]: { ...captured, tenant: 'not an entry' } });
    expect(await valuesOf(DEMO)).toEqual({ clientId: ID });
  });
});

describe('a server on another host than the captured one', () => {
  const CAPTURED = `${DEMO}/auth`;
  const LATER = 'https://collector.example/auth';
  const changed = async () => (await statuses(DEMO)).find(({ id }) => id === 'authorisationServer')?.changed;
  const captured = async () => (await valuesOf(DEMO)).authorisationServer;

  beforeEach(() => capture(DEMO, { authorisationServer: CAPTURED }));

  it('does not replace it, and is acknowledged, reported, and gone when Halo shows the first one again', async () => {
    const { digests } = await capture(DEMO, { authorisationServer: LATER });
    expect(digests.authorisationServer).toBe(sha(LATER));
    expect(await captured()).toBe(CAPTURED);
    expect(await changed()).toEqual({ from: 'demo.halopsa.com', to: 'collector.example' });
    await capture(DEMO, { authorisationServer: CAPTURED });
    expect(await changed()).toBeUndefined();
  });

  it('replaces it when the admin accepts the address on that host', async () => {
    await capture(DEMO, { authorisationServer: LATER });
    expect(await decideServer(DEMO, 'authorisationServer', 'evil.example', true)).toBe(false);
    expect(await captured()).toBe(CAPTURED);
    expect(await decideServer(DEMO, 'authorisationServer', 'collector.example', true)).toBe(true);
    expect(await captured()).toBe(LATER);
    expect(await changed()).toBeUndefined();
  });

  it('is not reported again once the admin rejected it, but another one is', async () => {
    await capture(DEMO, { authorisationServer: LATER });
    await decideServer(DEMO, 'authorisationServer', 'collector.example', false);
    const { digests } = await capture(DEMO, { authorisationServer: LATER });
    expect(digests.authorisationServer).toBe(sha(LATER));
    expect(await changed()).toBeUndefined();
    await capture(DEMO, { authorisationServer: 'https://third.example/auth' });
    expect(await changed()).toMatchObject({ to: 'third.example' });
    expect(await captured()).toBe(CAPTURED);
  });

  it('replaces it when the host is the same, or the first text is not an address', async () => {
    await capture(DEMO, { authorisationServer: `${DEMO}/identity`, resourceServer: 'Not set' });
    expect(await captured()).toBe(`${DEMO}/identity`);
    await capture(DEMO, { resourceServer: `${DEMO}/api` });
    expect((await valuesOf(DEMO)).resourceServer).toBe(`${DEMO}/api`);
  });
});

describe('statuses', () => {
  it('lists all five in the order of the form', async () => {
    await capture(DEMO, { clientId: 'odd', clientSecret: SECRET });
    expect(await statuses(DEMO)).toEqual([
      { id: 'resourceServer', captured: false },
      { id: 'authorisationServer', captured: false },
      { id: 'clientId', captured: true, capturedAt: NOW, hasUnexpectedFormat: true },
      { id: 'clientSecret', captured: true, capturedAt: NOW, expiresAt: NOW + 30 * MINUTE },
      { id: 'tenant', captured: false },
    ]);
  });

  it('flags a saved pair, until one of the two changes', async () => {
    await capture(DEMO, { clientId: ID, clientSecret: SECRET, tenant: 'demo' });
    await noteSaved(DEMO);
    const saved = async () => (await statuses(DEMO)).filter((status) => status.saved).map(({ id }) => id);
    expect(await saved()).toEqual(['clientId', 'clientSecret']);
    await capture(DEMO, { clientId: ID, clientSecret: SECRET });
    expect(await saved()).toEqual(['clientId', 'clientSecret']);
    await capture(DEMO, { clientSecret: `${SECRET}x` });
    expect(await saved()).toEqual(['clientId']);
  });
});

describe('expiry', () => {
  it('forgets the secret on a read after 30 minutes, and only the secret', async () => {
    await capture(DEMO, { clientId: ID, clientSecret: SECRET });
    vi.setSystemTime(NOW + 30 * MINUTE - 1);
    expect((await valuesOf(DEMO)).clientSecret).toBe(SECRET);
    vi.setSystemTime(NOW + 30 * MINUTE);
    expect(await valuesOf(DEMO)).toEqual({ clientId: ID });
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain(SECRET);
  });

  it('counts from the capture, however often the same value is read again', async () => {
    await capture(DEMO, { clientId: ID, clientSecret: SECRET });
    vi.setSystemTime(NOW + 29 * MINUTE);
    await capture(DEMO, { clientId: ID, clientSecret: SECRET });
    expect((await secretOf(DEMO))?.expiresAt).toBe(NOW + 30 * MINUTE);
  });

  it('counts from the press of Save, and from no later view of the saved application', async () => {
    await capture(DEMO, { clientId: ID, clientSecret: SECRET });
    vi.setSystemTime(NOW + 29 * MINUTE);
    await noteSaveRequested(DEMO, ID, true);
    expect((await secretOf(DEMO))?.expiresAt).toBe(NOW + 59 * MINUTE);
    await noteSaved(DEMO, ID);
    vi.setSystemTime(NOW + 40 * MINUTE);
    await noteSaved(DEMO, ID);
    expect((await secretOf(DEMO))?.expiresAt).toBe(NOW + 59 * MINUTE);
  });

  it('rings five minutes before, and names the Halo addresses that are to be warned', async () => {
    await capture(DEMO, { clientId: ID, clientSecret: SECRET });
    expect((await fakeBrowser.alarms.get(WARNING_ALARM))?.scheduledTime).toBe(NOW + 25 * MINUTE);
    expect(await originsExpiringSoon()).toEqual([]);
    vi.setSystemTime(NOW + 25 * MINUTE);
    expect(await originsExpiringSoon()).toEqual([DEMO]);
  });

  it('sets the alarm to the earliest secret, and deletes only what has expired', async () => {
    await capture(DEMO, { clientSecret: SECRET });
    vi.setSystemTime(NOW + 10 * MINUTE);
    await capture(OTHER, { clientSecret: SECRET });
    expect((await fakeBrowser.alarms.get(EXPIRY_ALARM))?.scheduledTime).toBe(NOW + 30 * MINUTE);
    vi.setSystemTime(NOW + 30 * MINUTE);
    expect(await dropExpiredSecrets()).toEqual([DEMO]);
    expect((await secretOf(DEMO))?.captured).toBe(false);
    expect((await secretOf(OTHER))?.captured).toBe(true);
    expect((await fakeBrowser.alarms.get(EXPIRY_ALARM))?.scheduledTime).toBe(NOW + 40 * MINUTE);
    vi.setSystemTime(NOW + 40 * MINUTE);
    expect(await dropExpiredSecrets()).toEqual([OTHER]);
    expect(await fakeBrowser.alarms.get(EXPIRY_ALARM)).toBeUndefined();
  });

  it('keeps its time when a shorter limit is set, which applies to later captures', async () => {
    await capture(DEMO, { clientId: ID, clientSecret: SECRET });
    vi.setSystemTime(NOW + 10 * MINUTE);
    await changePreferences({ secretMinutes: 5 });
    await applyLifetime(30);
    await dropExpiredSecrets();
    expect((await secretOf(DEMO))?.expiresAt).toBe(NOW + 30 * MINUTE);
    await capture(OTHER, { clientId: ID, clientSecret: SECRET });
    expect((await secretOf(OTHER))?.expiresAt).toBe(NOW + 15 * MINUTE);
  });

  it('uses a longer limit at once, and keeps it when a shorter one is set after that', async () => {
    await capture(DEMO, { clientId: ID, clientSecret: SECRET });
    for (const [before, minutes] of [
      [30, 480],
      [480, 5],
    ] as const) {
      await changePreferences({ secretMinutes: minutes });
      await applyLifetime(before);
    }
    expect((await secretOf(DEMO))?.expiresAt).toBe(NOW + 480 * MINUTE);
    expect((await fakeBrowser.alarms.get(EXPIRY_ALARM))?.scheduledTime).toBe(NOW + 480 * MINUTE);
  });

  it('lists each stored pair with its time, but no value', async () => {
    await capture(DEMO, { clientId: ID, clientSecret: SECRET });
    const [[name, due] = []] = Object.entries(await pairExpiries(DEMO));
    expect(due).toBe(NOW + 30 * MINUTE);
    expect(name).toBe(sha(JSON.stringify([ID, SECRET])).slice(0, 16));
  });

  it.each([4, 481, 7.5, Number.NaN])('uses the default of 30 minutes when %s is stored', async (minutes) => {
    await fakeBrowser.storage.local.set({ preferences: { secretMinutes: minutes } });
    await capture(DEMO, { clientSecret: SECRET });
    expect((await secretOf(DEMO))?.expiresAt).toBe(NOW + 30 * MINUTE);
  });
});

describe('forget', () => {
  it('deletes the values of one Halo address and keeps those of the other', async () => {
    await capture(DEMO, { clientSecret: SECRET, tenant: 'demo' });
    await capture(OTHER, { tenant: 'other' });
    await forget(DEMO);
    expect(await valuesOf(DEMO)).toEqual({});
    expect(await valuesOf(OTHER)).toEqual({ tenant: 'other' });
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain(SECRET);
    expect(await fakeBrowser.alarms.get(EXPIRY_ALARM)).toBeUndefined();
  });
});
