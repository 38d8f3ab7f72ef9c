import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { stub } from '../stub';

const ADDRESS = 'https://acme.halopsa.com';
const POLICY = { allowedHaloAddresses: [ADDRESS] };
const never = () => new Promise<never>(() => undefined);

/** Loads the module again with an empty memory, as a start of the background does. */
async function start() {
  vi.resetModules();
  const { currentPolicy } = await import('@/utils/policy/read');
  return currentPolicy;
}
const managed = () => stub(fakeBrowser.storage.managed, 'get');

/** Returns the copy of the policy on the disk. */
const stored = async () => (await fakeBrowser.storage.local.get('policy')).policy;

beforeEach(() => {
  managed().mockResolvedValue({});
});

it('stores nothing without a policy, even when the browser rejects', async () => {
  const currentPolicy = await start();
  expect(await currentPolicy()).toEqual({});
  managed().mockRejectedValue(new Error('Managed storage manifest not found'));
  expect(await currentPolicy()).toEqual({});
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

it('uses the last policy when the browser never answers, and waits only once', async () => {
  managed().mockResolvedValue(POLICY);
  expect((await (await start())()).allowedHaloAddresses).toEqual([ADDRESS]);
  await vi.waitFor(async () => expect(await stored()).toEqual(POLICY));
  managed().mockImplementation(never);
  const currentPolicy = await start();
  expect((await currentPolicy()).allowedHaloAddresses).toEqual([ADDRESS]);
  const timers = vi.spyOn(globalThis, 'setTimeout');
  expect((await currentPolicy()).allowedHaloAddresses).toEqual([ADDRESS]);
  expect(timers).not.toHaveBeenCalled();
});

it('reads the policy again once the browser answers', async () => {
  managed().mockImplementation(never);
  const currentPolicy = await start();
  expect(await currentPolicy()).toEqual({});
  managed().mockResolvedValue(POLICY);
  await currentPolicy();
  await vi.waitFor(async () => expect((await currentPolicy()).allowedHaloAddresses).toEqual([ADDRESS]));
});

it('deletes the stored policy when the organisation no longer has one', async () => {
  managed().mockResolvedValue(POLICY);
  await (await start())();
  await vi.waitFor(async () => expect(await stored()).toEqual(POLICY));
  managed().mockResolvedValue({});
  await (await start())();
  await vi.waitFor(async () => expect(await stored()).toEqual({}));
});
