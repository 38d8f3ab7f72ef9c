// @vitest-environment happy-dom
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendCapture } from '@/utils/guide/background-client';
import { CredentialCapture } from '@/utils/guide/capture/credential-capture';
import type { CredentialValues } from '@/utils/recipe/constants';
import type { CaptureReceipt } from '@/utils/vault/limits';
import { eventually } from '../../eventually';

vi.mock('@/utils/guide/background-client', () => ({ sendCapture: vi.fn() }));

const PAIR = { clientId: 'id-1', clientSecret: 'secret-1' };
const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const receipt = (values: CredentialValues): CaptureReceipt => ({
  digests: Object.fromEntries(Object.entries(values).map(([id, value]) => [id, sha(value)])),
});
/** Every capture is acknowledged. */
const vaultWorks = () => vi.mocked(sendCapture).mockImplementation(async (values) => receipt(values));
/** Returns whether the browser would ask before the page is left. */
const asksBeforeLeaving = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

let changed: () => void;
let capture: CredentialCapture;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.mocked(sendCapture).mockReset();
  // Each test has its own: a request that is pending in one test may end in the next.
  changed = vi.fn();
  capture = new CredentialCapture(changed);
});
afterEach(async () => {
  // No request may stay pending: its question before leaving would affect the next test.
  vaultWorks();
  await vi.runAllTimersAsync();
  vi.useRealTimers();
});

describe('a value', () => {
  it('is safe once the vault has acknowledged exactly that value, and is sent once', async () => {
    vaultWorks();
    expect(capture.isSafe('clientSecret', 'secret-1')).toBe(false);
    expect(await capture.capture(PAIR)).toBe(true);
    expect(capture.isSafe('clientSecret', 'secret-1')).toBe(true);
    expect(capture.isSafe('clientSecret', 'secret-2')).toBe(false);
    expect(capture.unsent).toEqual({});
    expect(asksBeforeLeaving()).toBe(false);
    await capture.capture(PAIR);
    expect(sendCapture).toHaveBeenCalledOnce();
  });

  it('is sent with the Client ID that the same form had before', async () => {
    vaultWorks();
    await capture.capture(PAIR, false, { record: 'new', instead: 'id-0' });
    expect(sendCapture).toHaveBeenCalledWith(PAIR, { record: 'new', instead: 'id-0' });
  });

  it('is not safe by the acknowledgement of another', async () => {
    vi.mocked(sendCapture).mockResolvedValue(receipt({ clientId: 'id-1', clientSecret: 'another' }));
    expect(await capture.capture(PAIR)).toBe(false);
    expect(capture.isSafe('clientId', 'id-1')).toBe(true);
    expect(capture.isSafe('clientSecret', 'secret-1')).toBe(false);
    // Alone it could be added to the pair of another tab.
    expect(capture.unsent).toEqual(PAIR);
    expect(capture.hasPair).toBe(true);
    expect(asksBeforeLeaving()).toBe(true);
  });
});

it('sends a forgotten pair again at Save, even if the same press has just found nothing to send', async () => {
  vaultWorks();
  await capture.capture(PAIR);
  capture.onVaultCleared();
  // A press on Save reads the page twice in one turn.
  const first = capture.capture(PAIR);
  const again = capture.capture(PAIR, true);
  expect(await first).toBe(true);
  expect(await again).toBe(true);
  expect(sendCapture).toHaveBeenCalledTimes(2);
  expect(capture.isSafe('clientSecret', 'secret-1')).toBe(true);
});

describe('a vault that does not answer', () => {
  it.each([
    ['refuses', () => Promise.reject(new Error('quota'))],
    ['never answers', () => new Promise<never>(() => undefined)],
  ])('%s: the value stays, is sent again, and leaving needs a confirmation until it is safe', async (_how, answer) => {
    vi.mocked(sendCapture).mockImplementation(answer);
    const result = capture.capture(PAIR);
    await vi.advanceTimersByTimeAsync(250);
    expect(capture.answers).toBe(false);
    expect(changed).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(1750);
    expect(await result).toBe(false);
    expect(capture.unsent).toEqual(PAIR);
    expect(asksBeforeLeaving()).toBe(true);
    const before = vi.mocked(sendCapture).mock.calls.length;
    vaultWorks();
    await vi.advanceTimersByTimeAsync(5000);
    expect(vi.mocked(sendCapture).mock.calls.length).toBeGreaterThan(before);
    // The digests are made outside of the timers.
    await eventually(() => expect(capture.answers).toBe(true));
    expect(capture.isSafe('clientSecret', 'secret-1')).toBe(true);
    expect(asksBeforeLeaving()).toBe(false);
  });

  it('is retried less and less often, but never abandoned', async () => {
    vi.mocked(sendCapture).mockRejectedValue(new Error('gone'));
    await capture.capture(PAIR);
    await vi.advanceTimersByTimeAsync(60_000);
    const inOneMinute = vi.mocked(sendCapture).mock.calls.length;
    expect(inOneMinute).toBeGreaterThan(10);
    expect(inOneMinute).toBeLessThan(20);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(vi.mocked(sendCapture).mock.calls.length - inOneMinute).toBeGreaterThanOrEqual(11);
  });
});

it('the pair is sent separately: a value that the vault refuses does not delay it', async () => {
  vi.mocked(sendCapture).mockImplementation(async (values) => receipt('tenant' in values ? {} : values));
  expect(await capture.capture({ tenant: 'demo', resourceServer: 'https://demo.halopsa.com/api' })).toBe(false);
  expect(await capture.capture(PAIR)).toBe(true);
  expect(capture.isSafe('clientSecret', 'secret-1')).toBe(true);
  expect(vi.mocked(sendCapture).mock.lastCall?.[0]).toEqual(PAIR);
});

it('what is too long to be a value is never sent, and blocks nothing', async () => {
  vaultWorks();
  expect(await capture.capture({ tenant: 'x'.repeat(2049) })).toBe(true);
  expect(sendCapture).not.toHaveBeenCalled();
  expect(capture.unsent).toEqual({});
});

describe('what the vault holds', () => {
  const id = sha(JSON.stringify(['id-1', 'secret-1'])).slice(0, 16);
  const later = () => Date.now() + 60_000;
  beforeEach(async () => {
    vaultWorks();
    await capture.capture(PAIR);
  });

  it('shows that exactly this pair was removed, even if other pairs are captured', async () => {
    expect(await capture.follow({ [id]: later() })).toBe(false);
    expect(capture.isCleared).toBe(false);
    expect(await capture.follow({ another: later() })).toBe(true);
    expect(capture.isCleared).toBe(true);
    expect(capture.isSafe('clientSecret', 'secret-1')).toBe(false);
    expect(await capture.follow({})).toBe(false);
  });

  it('counts the pair as safe again when its earlier report was older than the pair', async () => {
    await capture.follow({});
    await capture.follow({ [id]: later() });
    expect(capture.isCleared).toBe(false);
    expect(capture.isSafe('clientSecret', 'secret-1')).toBe(true);
  });

  it('no longer counts once its time is over, even if no alarm fired', async () => {
    await capture.follow({ [id]: Date.now() });
    expect(capture.isCleared).toBe(true);
    expect(capture.isSafe('clientSecret', 'secret-1')).toBe(false);
    await capture.capture(PAIR);
    expect(sendCapture).toHaveBeenCalledOnce();
    expect(await capture.capture(PAIR, true)).toBe(true);
    expect(capture.isSafe('clientSecret', 'secret-1')).toBe(true);
  });
});

it('a secret that changes while it is being sent is sent again in its last version', async () => {
  let answer: (receipt: CaptureReceipt) => void = () => undefined;
  vi.mocked(sendCapture).mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  const first = capture.capture(PAIR);
  vaultWorks();
  const second = capture.capture({ ...PAIR, clientSecret: 'secret-2' });
  answer(receipt(PAIR));
  expect(await first).toBe(true);
  expect(await second).toBe(true);
  expect(capture.isSafe('clientSecret', 'secret-2')).toBe(true);
  expect(capture.isSafe('clientSecret', 'secret-1')).toBe(false);
  expect(vi.mocked(sendCapture).mock.lastCall?.[0]).toEqual({ ...PAIR, clientSecret: 'secret-2' });
});

it('a secret generated again is sent with its Client ID, even if that one is known: the vault may have the pair of another tab', async () => {
  vaultWorks();
  await capture.capture(PAIR);
  expect(await capture.capture({ ...PAIR, clientSecret: 'secret-2' })).toBe(true);
  expect(vi.mocked(sendCapture).mock.lastCall?.[0]).toEqual({ ...PAIR, clientSecret: 'secret-2' });
  expect(capture.unsent).toEqual({});
});

it('a value outside of a pair is sent alone, and stays until it is acknowledged', async () => {
  vaultWorks();
  await capture.capture({ ...PAIR, tenant: 'demo' });
  vi.mocked(sendCapture).mockResolvedValue({ digests: {} });
  expect(await capture.capture({ tenant: 'demo-2' })).toBe(false);
  expect(vi.mocked(sendCapture).mock.lastCall?.[0]).toEqual({ tenant: 'demo-2' });
  expect(capture.unsent).toEqual({ tenant: 'demo-2' });
});

it('a forgotten pair is not sent by itself, but once more when Halo is about to save it', async () => {
  vaultWorks();
  await capture.capture(PAIR);
  capture.onVaultCleared();
  await capture.capture(PAIR);
  expect(sendCapture).toHaveBeenCalledOnce();
  expect(capture.isSafe('clientSecret', 'secret-1')).toBe(false);
  expect(await capture.capture(PAIR, true)).toBe(true);
  expect(sendCapture).toHaveBeenCalledTimes(2);
  expect(capture.isSafe('clientSecret', 'secret-1')).toBe(true);
});
