import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { preferences } from '@/utils/preferences/store';
import { readSetup, setupOrigins } from '@/utils/setup/store';
import { FORMAT, FORMAT_KEY } from '@/utils/stored-format';
import { lock, unlock } from '@/utils/vault/encrypted-store';
import { readLocalStorage, writeLocalStorage } from '@/utils/vault/local-storage';
import { capture, valuesOf } from '@/utils/vault/vault';

const DEMO = 'https://demo.halopsa.com';
const ACME = 'https://acme.haloitsm.com';
const SECRET = '9b2d7f10-1c2e-4a55-8f00-7d0a4c3b2e11-0c9d8e7f-6a5b-4c3d-2e1f-0a9b8c7d6e5f';
/** Read from Chromium after guide A, the first half of guide B and a change of the expiry, all done with 0.1.0. */
const BY_0_1_0 = read('stored-by-0.1.0.json');
/** Written by the last state of the extension that stored no version, with the passphrase below. */
const ENCRYPTED = read('stored-without-version.json') as { at: number; local: Record<string, unknown> };
const PASSPHRASE = 'correct horse battery';

function read(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(`tests/unit/storage/${file}`, 'utf8'));
}
const disk = () => browser.storage.local.get(null);

describe('what 0.1.0 stored', () => {
  beforeEach(() => browser.storage.local.set(BY_0_1_0));

  it('is migrated: the minutes, both Halos, names, options, progress and records', async () => {
    expect(await preferences()).toEqual({ secretMinutes: 45, wipeAfterFill: true, markers: true, motion: 'system' });
    expect(await setupOrigins()).toEqual([ACME, DEMO]);
    for (const origin of [DEMO, ACME]) expect(await readSetup(origin)).toEqual(BY_0_1_0[`setup:${origin}`]);
    const { [FORMAT_KEY]: version, preferences: stored, ...rest } = await disk();
    expect(version).toBe(FORMAT);
    expect(stored).toMatchObject({ secretMinutes: 45 });
    const { 'settings:secret-minutes': _moved, ...setups } = BY_0_1_0;
    expect(rest).toEqual(setups);
  });

  it('is migrated once and with one write by simultaneous reads', async () => {
    const set = vi.spyOn(browser.storage.local, 'set');
    await Promise.all([preferences(), setupOrigins(), readLocalStorage(null)]);
    await preferences();
    expect(set).toHaveBeenCalledTimes(1);
  });

  it('stays unchanged when the write fails, and is migrated by the next read', async () => {
    const set = vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    await expect(setupOrigins()).rejects.toThrow('QUOTA_BYTES');
    expect(await disk()).toEqual(BY_0_1_0);
    expect(await setupOrigins()).toHaveLength(2);
    expect(set).toHaveBeenCalledTimes(2);
  });

  it('survives a stop of the background between the write and the removal of the old key', async () => {
    vi.spyOn(browser.storage.local, 'remove').mockRejectedValueOnce(new Error('stopped'));
    await expect(setupOrigins()).rejects.toThrow('stopped');
    expect((await preferences()).secretMinutes).toBe(45);
    expect(await setupOrigins()).toHaveLength(2);
  });

  it('is migrated without a captured secret on the disk', async () => {
    const named = { ...(BY_0_1_0[`setup:${DEMO}`] as object), labels: { 'clients-access': `x ${SECRET}` } };
    await browser.storage.local.set({ [`setup:${DEMO}`]: named });
    await capture(DEMO, { clientId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', clientSecret: SECRET });
    await setupOrigins();
    expect(JSON.stringify(await disk())).not.toContain(SECRET.slice(0, 20));
  });

  it('has the default for minutes that are not valid', async () => {
    await browser.storage.local.set({ 'settings:secret-minutes': 'soon' });
    expect((await preferences()).secretMinutes).toBe(30);
    expect(await setupOrigins()).toHaveLength(2);
  });
});

describe('what was stored without a version, with a passphrase', () => {
  beforeEach(async () => {
    vi.useFakeTimers({ now: ENCRYPTED.at + 60_000, toFake: ['Date'] });
    await browser.storage.local.set(ENCRYPTED.local);
  });

  it('is decrypted by the same passphrase, encrypted again with the version, and decrypted again', async () => {
    expect(await unlock('another passphrase')).toMatchObject({ ok: false, reason: 'wrong' });
    expect(await unlock(PASSPHRASE)).toEqual({ ok: true, encryption: 'on' });
    expect(await valuesOf(DEMO)).toMatchObject({ clientSecret: SECRET, resourceServer: `${DEMO}/api` });
    expect((await preferences()).secretMinutes).toBe(480);
    expect(await lock()).toEqual({ ok: true, encryption: 'locked' });
    expect(await valuesOf(DEMO)).toEqual({});
    const stored = await disk();
    expect(stored[FORMAT_KEY]).toBe(FORMAT);
    expect(stored[`kept:${DEMO}`]).not.toEqual(ENCRYPTED.local[`kept:${DEMO}`]);
    expect(JSON.stringify(stored)).not.toContain(SECRET.slice(0, 20));
    expect(await unlock(PASSPHRASE)).toEqual({ ok: true, encryption: 'on' });
    expect(await valuesOf(DEMO)).toMatchObject({ clientSecret: SECRET });
  });
});

describe('a new installation', () => {
  it('has nothing on the disk until something is stored, and then its version', async () => {
    await setupOrigins();
    expect(await disk()).toEqual({});
    await writeLocalStorage({ note: 1 });
    expect(await disk()).toEqual({ note: 1, [FORMAT_KEY]: FORMAT });
    expect(await readLocalStorage(null)).toEqual({ note: 1 });
  });
});
