import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CheckReport, CheckState } from '@/utils/connection/types';
import { routeMessage } from '@/utils/messaging/router';
import { addSetup, changeSetup } from '@/utils/setup/store';
import { capture, noteSaved } from '@/utils/vault/vault';
import { seedScalePad } from '../../practice/server/scalepad-setup';
import { type Practice, startPractice } from '../../practice/server/start';
import { eventually } from '../eventually';
import { DEMO, fromPage, fromPopup, grant, OWN } from './support';

let practice: Practice;
let requested: string[] = [];

beforeAll(async () => {
  practice = await startPractice({ build: false });
});
afterAll(() => practice.close());

/** Makes the practice server the browser's network. */
function online(answer: typeof fetch = (url, init) => practice.request(String(url), init)): void {
  requested = [];
  vi.stubGlobal('fetch', ((url, init) => {
    requested.push(String(url));
    return answer(url, init);
  }) satisfies typeof fetch);
}

async function captured(origin = DEMO, more: Record<string, string> = {}): Promise<void> {
  practice.store.reset();
  const { clientId, clientSecret } = seedScalePad(practice.store.halo(new URL(origin).hostname));
  await addSetup(origin);
  const resource = { resourceServer: `${origin}/api`, authorisationServer: `${origin}/auth`, tenant: 'demo' };
  await capture(origin, { ...resource, clientId, clientSecret, ...more });
  await noteSaved(origin);
}

const ask = <T>(message: object, sender = fromPopup()) => routeMessage(message, sender) as Promise<T>;
const check = (origin = DEMO) => ask<CheckReport>({ type: 'check', origin });

beforeEach(() => {
  grant(`${DEMO}/*`);
  online();
});

it('proves the captured values, for our own pages only', async () => {
  await captured();
  expect((await check()).verdict).toBe('works');
  expect(routeMessage({ type: 'check', origin: DEMO }, fromPage(`${DEMO}/home`))).toBeNull();
});

describe('nothing is sent', () => {
  it('where the browser does not grant the site, even one of Halo’s own', async () => {
    await captured();
    grant();
    expect((await check()).lines).toEqual([{ outcome: 'notAllowed', about: ['demo.halopsa.com'] }]);
    expect(requested).toEqual([]);
  });

  it('to an own address that is not granted', async () => {
    await captured(OWN);
    expect((await check(OWN)).lines.map(({ outcome }) => outcome)).toEqual(['notAllowed']);
    expect(requested).toEqual([]);
  });

  it.each(['https://evil.example/auth', 'http://demo.halopsa.com/auth', 'https://other.halopsa.com/auth'])(
    'to %s',
    async (authorisationServer) => {
      await captured(DEMO, { authorisationServer });
      grant(`${DEMO}/*`, 'https://evil.example/*', 'https://other.halopsa.com/*');
      expect((await check()).verdict).toBe('fails');
      // The authinfo of this Halo may be read: that request has no secret.
      expect(requested.filter((url) => url !== `${DEMO}/api/authinfo`)).toEqual([]);
    },
  );
});

it('keeps the report in memory, without a secret, until another value is captured or all are forgotten', async () => {
  await captured();
  const report = await check();
  const state = () => ask<CheckState>({ type: 'check-state', origin: DEMO });
  expect(await state()).toEqual({ running: false, last: report });
  expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('rowsSeen');
  await capture(DEMO, { tenant: 'demo' });
  expect((await state()).last).toEqual(report);
  await capture(DEMO, { tenant: 'other' });
  expect((await state()).last).toBeNull();
  await ask({ type: 'forget', origin: DEMO });
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});

it('asks again for ten seconds when the application was saved just now', async () => {
  await captured(DEMO, { clientSecret: 'not-known-yet' });
  const saved = (ago: number) =>
    changeSetup(DEMO, (setup) => ({
      ...setup,
      steps: { ...setup.steps, application: { state: 'done', savedAt: Date.now() - ago } },
    }));
  const tokens = () => requested.filter((url) => url.includes('/auth/token')).length;
  await saved(61_000);
  expect((await check()).verdict).toBe('fails');
  expect(tokens()).toBe(1);
  await saved(0);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const report = check();
    await eventually(async () => {
      await vi.advanceTimersByTimeAsync(1_000);
      expect(tokens()).toBe(4);
    });
    expect((await report).lines.map(({ outcome }) => outcome)).toContain('invalidClient');
  } finally {
    vi.useRealTimers();
  }
});

it('joins a running check, and cancels both even while Halo has not answered', async () => {
  await captured();
  online(() => new Promise(() => {}));
  const both = [check(), check()];
  await eventually(() => expect(requested).toHaveLength(1));
  expect(await ask({ type: 'check-state', origin: DEMO })).toEqual({ running: true, last: null });
  expect(await ask({ type: 'check-cancel', origin: DEMO })).toBe(true);
  // The request is never answered, so only Cancel can have ended them.
  expect((await Promise.all(both)).map(({ verdict }) => verdict)).toEqual(['cancelled', 'cancelled']);
  expect(requested).toHaveLength(1);
  expect(await ask({ type: 'check-state', origin: DEMO })).toEqual({ running: false, last: null });
  expect(await ask({ type: 'check-cancel', origin: DEMO })).toBe(false);
});
