import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changePreferences } from '@/utils/preferences/store';
import { pairId } from '@/utils/vault/digest';
import { disableEncryptedStore, encryptionState, lock, setPassphrase, unlock } from '@/utils/vault/encrypted-store';
import { EXPIRY_ALARM } from '@/utils/vault/expiry';
import { forgetPair, restoreForgotten } from '@/utils/vault/forget-pair';
import { applyLifetime, capture, dropExpiredSecrets, forget, noteSaved, statuses, valuesOf } from '@/utils/vault/vault';

vi.mock('@/utils/vault/crypto', async () => (await import('./quick-keys')).cryptoWithQuickKeys());

const DEMO = 'https://demo.halopsa.com';
const OTHER = 'https://other.halopsa.com';
const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const SECRET = '9b2d7f10-1c2e-4a55-8f00-7d0a4c3b2e11-0c9d8e7f-6a5b-4c3d-2e1f-0a9b8c7d6e5f';
const PASSPHRASE = 'correct horse battery';
const NOW = Date.UTC(2026, 10, 22, 9, 0);
const MINUTE = 60_000;

/** Simulates a restart of the browser, which clears the memory and keeps the disk. */
const restart = () => fakeBrowser.storage.session.clear();
const onDisk = async () => JSON.stringify(await fakeBrowser.storage.local.get(null));
const encryptedCopyOf = async (origin: string) =>
  (await fakeBrowser.storage.local.get(`kept:${origin}`))[`kept:${origin}`] as {
    iv: string;
    data: string;
    due: number;
  };

beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

it('is off by default: the disk has none of the values, and a restart clears the vault', async () => {
  await capture(DEMO, { clientId: ID, clientSecret: SECRET, tenant: 'demo' });
  expect(await encryptionState()).toBe('off');
  expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual([`trace:${DEMO}`, 'format']);
  await restart();
  expect(await valuesOf(DEMO)).toEqual({});
  expect((await statuses(DEMO)).find(({ id }) => id === 'clientSecret')?.gone).toBe('restarted');
  expect(await unlock(PASSPHRASE)).toEqual({ ok: false, reason: 'off', encryption: 'off' });
});

it('keeps all five values over a restart, and decrypts them only with the passphrase', async () => {
  const values = {
    resourceServer: `${DEMO}/api`,
    authorisationServer: `${DEMO}/auth`,
    tenant: 'demo',
    clientId: ID,
    clientSecret: SECRET,
  };
  await capture(DEMO, values);
  expect(await setPassphrase(PASSPHRASE)).toEqual({ ok: true, encryption: 'on' });
  expect((await fakeBrowser.storage.local.get('keeping')).keeping).toMatchObject({ iterations: 600_000 });
  await noteSaved(DEMO, ID);
  await capture(OTHER, { clientId: 'other-id', clientSecret: 'other-secret' });
  const disk = await onDisk();
  for (const clear of [SECRET, SECRET.slice(0, 36), ID, 'other-secret', PASSPHRASE, btoa(SECRET)])
    expect(disk).not.toContain(clear);

  await restart();
  expect(await encryptionState()).toBe('locked');
  expect(await valuesOf(DEMO)).toEqual({});
  expect(await unlock(`${PASSPHRASE}x`)).toEqual({ ok: false, reason: 'wrong', encryption: 'locked' });
  expect(await onDisk()).toBe(disk);
  expect(await setPassphrase('another passphrase')).toEqual({ ok: false, reason: 'locked', encryption: 'locked' });

  expect(await unlock(PASSPHRASE)).toEqual({ ok: true, encryption: 'on' });
  expect(await valuesOf(DEMO)).toEqual(values);
  expect((await statuses(DEMO)).filter(({ saved }) => saved).map(({ id }) => id)).toEqual(['clientId', 'clientSecret']);
  expect((await valuesOf(OTHER)).clientSecret).toBe('other-secret');
  expect((await fakeBrowser.alarms.get(EXPIRY_ALARM))?.scheduledTime).toBe(NOW + 30 * MINUTE);
});

it('accepts the passphrase in any Unicode form, and none that is too short', async () => {
  expect(await setPassphrase('é'.repeat(11))).toEqual({ ok: false, reason: 'too-short', encryption: 'off' });
  // Eleven letters, twenty-two code points.
  expect(await setPassphrase('e\u0301'.repeat(11))).toEqual({ ok: false, reason: 'too-short', encryption: 'off' });
  expect(await onDisk()).toBe('{}');
  await setPassphrase('é'.repeat(12));
  await restart();
  expect(await unlock('e\u0301'.repeat(12))).toEqual({ ok: true, encryption: 'on' });
});

it('never uses an initialisation vector twice, and uses a new salt for each passphrase', async () => {
  await setPassphrase(PASSPHRASE);
  const ivs = new Set<string>();
  for (let at = 0; at < 20; at += 1) {
    await capture(DEMO, { clientId: ID, clientSecret: SECRET });
    ivs.add((await encryptedCopyOf(DEMO)).iv);
  }
  expect(ivs.size).toBe(20);
  const salt = async () => ((await fakeBrowser.storage.local.get('keeping')).keeping as { salt: string }).salt;
  const before = await salt();
  expect(await setPassphrase('another passphrase')).toEqual({ ok: true, encryption: 'on' });
  expect(await salt()).not.toBe(before);
  await restart();
  expect(await unlock(PASSPHRASE)).toMatchObject({ reason: 'wrong' });
  expect(await unlock('another passphrase')).toMatchObject({ ok: true });
  expect((await valuesOf(DEMO)).clientSecret).toBe(SECRET);
});

describe('the encrypted copy', () => {
  beforeEach(async () => {
    await setPassphrase(PASSPHRASE);
    await capture(DEMO, { clientId: ID, clientSecret: SECRET });
  });

  it('is bound to its Halo address and its expiry', async () => {
    const copy = await encryptedCopyOf(DEMO);
    await fakeBrowser.storage.local.set({
      [`kept:${OTHER}`]: copy,
      [`kept:${DEMO}`]: { ...copy, due: copy.due + MINUTE },
    });
    await restart();
    expect(await unlock(PASSPHRASE)).toMatchObject({ ok: true });
    expect(await valuesOf(OTHER)).toEqual({});
    expect(await valuesOf(DEMO)).toEqual({});
  });

  it('expires after a restart as it does without one', async () => {
    await restart();
    vi.setSystemTime(NOW + 30 * MINUTE);
    await unlock(PASSPHRASE);
    expect(await valuesOf(DEMO)).toEqual({ clientId: ID });
  });

  it('is deleted without decryption once it expires, and the expiry is reported', async () => {
    await restart();
    await dropExpiredSecrets();
    expect((await fakeBrowser.alarms.get(EXPIRY_ALARM))?.scheduledTime).toBe(NOW + 30 * MINUTE);
    vi.setSystemTime(NOW + 30 * MINUTE);
    await dropExpiredSecrets();
    expect(await encryptedCopyOf(DEMO)).toBeUndefined();
    expect((await statuses(DEMO)).find(({ id }) => id === 'clientSecret')?.gone).toBe('expired');
    await unlock(PASSPHRASE);
    expect(await valuesOf(DEMO)).toEqual({});
  });

  it('uses a longer lifetime that the admin sets', async () => {
    await changePreferences({ secretMinutes: 60 });
    await applyLifetime(30);
    await restart();
    vi.setSystemTime(NOW + 59 * MINUTE);
    await dropExpiredSecrets();
    await unlock(PASSPHRASE);
    expect((await valuesOf(DEMO)).clientSecret).toBe(SECRET);
  });

  it('loses the secret when the secret expires', async () => {
    vi.setSystemTime(NOW + 30 * MINUTE);
    await dropExpiredSecrets();
    await restart();
    await unlock(PASSPHRASE);
    expect(await valuesOf(DEMO)).toEqual({ clientId: ID });
  });

  it('is replaced by values that were captured before the unlock, and is kept in addition to another application', async () => {
    await noteSaved(DEMO, ID);
    await restart();
    await capture(DEMO, { clientId: 'new-id', clientSecret: 'new-secret', tenant: 'demo' });
    await unlock(PASSPHRASE);
    expect(await valuesOf(DEMO)).toEqual({ clientId: ID, clientSecret: SECRET, tenant: 'demo' });
    await noteSaved(DEMO, 'new-id');
    expect(await valuesOf(DEMO)).toEqual({ clientId: 'new-id', clientSecret: 'new-secret', tenant: 'demo' });
  });

  it('is deleted by Forget credentials, locked or not', async () => {
    await capture(OTHER, { clientSecret: 'other-secret' });
    await forget(OTHER);
    expect(await encryptedCopyOf(OTHER)).toBeUndefined();
    await restart();
    await forget(DEMO);
    expect(await encryptedCopyOf(DEMO)).toBeUndefined();
    expect(await encryptionState()).toBe('locked');
  });

  it('is deleted when the encrypted store is disabled, and the values in memory stay', async () => {
    expect(await disableEncryptedStore()).toEqual({ ok: true, encryption: 'off' });
    expect((await valuesOf(DEMO)).clientSecret).toBe(SECRET);
    await capture(DEMO, { clientId: ID, clientSecret: `${SECRET}x` });
    expect(await encryptedCopyOf(DEMO)).toBeUndefined();
    expect(Object.keys(await fakeBrowser.storage.session.get(null))).toEqual([`vault:${DEMO}`]);
  });
});

it('acknowledges the values in memory even when the write to the disk fails', async () => {
  await setPassphrase(PASSPHRASE);
  const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk full'));
  const receipt = await capture(DEMO, { clientId: ID, clientSecret: SECRET });
  expect(Object.keys(receipt.digests)).toEqual(['clientId', 'clientSecret']);
  set.mockRestore();
  await capture(DEMO, { clientId: ID, clientSecret: SECRET });
  expect(await encryptedCopyOf(DEMO)).toBeDefined();
});

describe('Lock now', () => {
  const everything = async () => JSON.stringify(await fakeBrowser.storage.session.get(null));

  it('clears the memory, and the passphrase restores all of it', async () => {
    await setPassphrase(PASSPHRASE);
    await capture(DEMO, { clientId: ID, clientSecret: SECRET });
    expect(await lock()).toEqual({ ok: true, encryption: 'locked' });
    expect(await everything()).toBe('{}');
    expect(await valuesOf(DEMO)).toEqual({});
    expect(await unlock(PASSPHRASE)).toMatchObject({ ok: true });
    expect(await valuesOf(DEMO)).toEqual({ clientId: ID, clientSecret: SECRET });
  });

  it('deletes the pair that could be restored for two minutes', async () => {
    await setPassphrase(PASSPHRASE);
    await capture(DEMO, { clientId: ID, clientSecret: SECRET });
    await noteSaved(DEMO, ID);
    expect(await forgetPair(DEMO, await pairId(ID, SECRET))).toBe(true);
    expect(await everything()).toContain(SECRET);
    await lock();
    expect(await everything()).not.toContain(SECRET);
    expect(await restoreForgotten(DEMO)).toBe(false);
  });

  it('does not bring back a saved pair that was forgotten meanwhile, and Undo restores it', async () => {
    await setPassphrase(PASSPHRASE);
    await capture(DEMO, { clientId: ID, clientSecret: SECRET, tenant: 'demo' });
    await noteSaved(DEMO, ID);
    await lock();
    expect(await forgetPair(DEMO, await pairId(ID, SECRET))).toBe(false);
    expect(await unlock(PASSPHRASE)).toMatchObject({ ok: true });
    expect(await valuesOf(DEMO)).toEqual({});
    expect(await encryptedCopyOf(DEMO)).toBeUndefined();
    expect(await restoreForgotten(DEMO)).toBe(true);
    expect(await valuesOf(DEMO)).toEqual({ clientId: ID, clientSecret: SECRET, tenant: 'demo' });
  });

  it('brings back the other pairs of that Halo, and those that were not saved', async () => {
    await setPassphrase(PASSPHRASE);
    await capture(DEMO, { clientId: ID, clientSecret: SECRET });
    await noteSaved(DEMO, ID);
    await capture(DEMO, { clientId: 'other-id', clientSecret: 'other-secret' });
    await lock();
    await forgetPair(DEMO, await pairId(ID, SECRET));
    await forgetPair(DEMO, await pairId('other-id', 'other-secret'));
    await unlock(PASSPHRASE);
    expect(await valuesOf(DEMO)).toEqual({ clientId: 'other-id', clientSecret: 'other-secret' });
    expect((await encryptedCopyOf(DEMO)) as object).not.toHaveProperty('forget');
  });

  it('deletes nothing when the write to the disk fails, and is refused without a passphrase', async () => {
    await capture(DEMO, { clientId: ID, clientSecret: SECRET });
    expect(await lock()).toMatchObject({ ok: false });
    await setPassphrase(PASSPHRASE);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('disk full'));
    await expect(lock()).rejects.toThrow('disk full');
    expect(await valuesOf(DEMO)).toEqual({ clientId: ID, clientSecret: SECRET });
  });
});
