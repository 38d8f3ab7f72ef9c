import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { applyPendingUpdate, keepServiceWorkerAlive } from '@/utils/background/keep-alive';
import { capture, forget } from '@/utils/vault/vault';
import { stub } from '../stub';
import { DEMO } from './support';

const GUID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const MINUTE = 60_000;

let reload: ReturnType<typeof vi.spyOn>;
let calls: Mock<() => Promise<object>>;

beforeEach(() => {
  vi.useFakeTimers();
  reload = vi.spyOn(fakeBrowser.runtime, 'reload').mockImplementation(() => undefined);
  calls = vi.fn(async () => ({}));
  stub(fakeBrowser.runtime, 'getPlatformInfo').mockImplementation(calls);
});
afterEach(async () => {
  await forget(DEMO);
  await keepServiceWorkerAlive();
  vi.useRealTimers();
});

describe('an update of the extension', () => {
  it('is installed at once while no Client Secret is captured', async () => {
    await capture('https://other.halopsa.com', { tenant: 'other' });
    await applyPendingUpdate();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('waits while a Client Secret of any Halo is captured, and is installed when it is forgotten', async () => {
    await capture('https://other.halopsa.com', { tenant: 'other' });
    await capture(DEMO, { clientId: GUID, clientSecret: `${GUID}-${GUID}` });
    await applyPendingUpdate();
    expect(reload).not.toHaveBeenCalled();
    await forget(DEMO);
    await keepServiceWorkerAlive();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('also waits for the Client Secret of another application', async () => {
    await capture(DEMO, { clientId: 'one', clientSecret: 'secret-one' });
    await capture(DEMO, { clientId: 'two', clientSecret: 'secret-two' });
    await applyPendingUpdate();
    expect(reload).not.toHaveBeenCalled();
  });
});

describe('the background', () => {
  it('stays awake while a Client Secret is captured: Chromium updates an idle extension without consent', async () => {
    await capture(DEMO, { clientId: GUID, clientSecret: `${GUID}-${GUID}` });
    await keepServiceWorkerAlive();
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    // Never 30 seconds without a call.
    expect(calls.mock.calls.length).toBeGreaterThanOrEqual(20);
  });

  it('is not kept awake when there is none, or once its time is over', async () => {
    await keepServiceWorkerAlive();
    expect(vi.getTimerCount()).toBe(0);
    await capture(DEMO, { clientId: GUID, clientSecret: `${GUID}-${GUID}` });
    await keepServiceWorkerAlive();
    expect(vi.getTimerCount()).toBe(1);
    await forget(DEMO);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(vi.getTimerCount()).toBe(0);
  });
});
