import { expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { readFillSession } from '@/utils/background/fill-session';
import { consumeIntent } from '@/utils/background/popup-intent';
import { guideLayout, preferences } from '@/utils/preferences/store';
import { readSetup, setupOrigins } from '@/utils/setup/store';
import { StoredRecords } from '@/utils/stored-records';
import { reasonForLoss } from '@/utils/vault/secret-history';
import { capture } from '@/utils/vault/vault';

const ORIGIN = 'https://demo.halopsa.com';
const SECRET = '9b2d7f10-1c2e-4a55-8f00-7d0a4c3b2e11-0c9d8e7f-6a5b-4c3d-2e1f-0a9b8c7d6e5f';

it('reads what was stored before the data had a version', async () => {
  const now = Date.now();
  await browser.storage.local.set({
    preferences: { secretMinutes: 45, wipeAfterFill: true, markers: false, motion: 'reduced' },
    [`look:${ORIGIN}`]: { off: false, collapsed: true, place: { right: 16, bottom: 24 } },
    [`trace:${ORIGIN}`]: 'expired',
    [`setup:${ORIGIN}`]: {
      origin: ORIGIN,
      recipeId: 'scalepad-minimal',
      options: { invoices: true },
      names: { role: 'Sync role', agent: 'Sync agent', application: 'Sync' },
      steps: {
        role: { state: 'done', met: 30, total: 30, savedAt: 1, verifiedAt: 2, recipeVersion: 1 },
        agent: { state: 'in-progress' },
        application: { state: 'to-do' },
        scalepad: { state: 'to-do' },
      },
      updatedAt: 3,
    },
  });
  const fill = {
    origin: ORIGIN,
    fields: [{ credential: 'tenant', outcome: 'filled' }],
    at: now,
    document: 'd',
    pair: 'p',
  };
  await browser.storage.session.set({ 'filled:7': fill, intent: { what: 'forget', at: now } });
  expect(await preferences()).toEqual({ secretMinutes: 45, wipeAfterFill: true, markers: false, motion: 'reduced' });
  expect(await guideLayout(ORIGIN)).toEqual({ off: false, collapsed: true, place: { right: 16, bottom: 24 } });
  expect(await reasonForLoss(ORIGIN)).toBe('expired');
  expect(await setupOrigins()).toEqual([ORIGIN]);
  expect(await readSetup(ORIGIN)).toMatchObject({
    recipeId: 'scalepad-minimal',
    names: { role: 'Sync role' },
    labels: {},
    steps: { role: { state: 'done', verifiedAt: 2 } },
    updatedAt: 3,
  });
  expect(await readFillSession(7, 'd')).toEqual(fill);
  expect(await consumeIntent()).toBe('forget');
  expect(await consumeIntent()).toBeNull();
});

it('deletes the credentials after the connection by default, and keeps an earlier choice', async () => {
  expect((await preferences()).wipeAfterFill).toBe(true);
  await browser.storage.local.set({ preferences: { wipeAfterFill: false } });
  expect((await preferences()).wipeAfterFill).toBe(false);
});

it('reads, lists and removes records by their ids, and omits invalid ones', async () => {
  const records = new StoredRecords('session', 'count:', z.number());
  await records.write(1, 'a');
  await records.write(2, 'b');
  await browser.storage.session.set({ 'count:c': 'three', other: 4 });
  expect([await records.read('a'), await records.read('c'), await records.read('d')]).toEqual([1, null, null]);
  expect([...(await records.readAll())]).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
  await records.remove('a');
  expect(await records.read('a')).toBeNull();
});

it('keeps a copy of an invalid record on the disk when another one replaces it', async () => {
  const counts = new StoredRecords('local', 'count:', z.number());
  await browser.storage.local.set({ 'count:a': 'three', 'count:b': 2 });
  await counts.write(1, 'a');
  await counts.write(4, 'a');
  await counts.write(5, 'b');
  expect(await browser.storage.local.get(null)).toMatchObject({
    'count:a': 4,
    'unreadable:count:a': 'three',
    'count:b': 5,
  });
  expect(await browser.storage.local.get('unreadable:count:b')).toEqual({});
});

it('writes no captured secret to the disk', async () => {
  await capture(ORIGIN, { clientId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', clientSecret: SECRET });
  const notes = new StoredRecords('local', 'note:', z.string());
  await notes.write(`the secret is ${SECRET}`, 'a');
  expect(await notes.read('a')).not.toContain(SECRET);
  expect(JSON.stringify(await browser.storage.local.get(null))).not.toContain(SECRET);
});
