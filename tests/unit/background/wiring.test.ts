import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '@/entrypoints/background';
import { EXPIRY_ALARM } from '@/utils/vault/expiry';
import { capture, statuses } from '@/utils/vault/vault';
import { eventually } from '../eventually';
import { stub } from '../stub';
import { DEMO, fromPage, fromPopup, grant } from './support';

type Listener = (message: unknown, sender: unknown, sendResponse: (answer: unknown) => void) => unknown;

let listener: Listener;

beforeEach(() => {
  grant();
  for (const event of ['onAdded', 'onRemoved'] as const) {
    vi.spyOn(fakeBrowser.permissions[event], 'addListener').mockImplementation(() => undefined);
  }
  vi.spyOn(fakeBrowser.runtime.onConnect, 'addListener').mockImplementation(() => undefined);
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  background.main();
  listener = add.mock.calls[0]?.[0] as Listener;
});

describe('the listener', () => {
  it('keeps the channel open for a later answer', async () => {
    const answer = await new Promise((resolve) => {
      expect(listener({ type: 'overview' }, fromPopup(), resolve)).toBe(true);
    });
    expect(answer).toMatchObject({ views: [], activePage: 'other' });
  });

  it('does not answer a message that is not for it', () => {
    const answer = vi.fn();
    expect(listener({ type: 'overview' }, fromPage(`${DEMO}/home`), answer)).toBeUndefined();
    expect(answer).not.toHaveBeenCalled();
  });

  it('answers with nothing when the storage refuses', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('quota'));
    const answer = await new Promise((resolve) => {
      listener({ type: 'capture', values: { tenant: 'demo' } }, fromPage(`${DEMO}/config/integrations/api`), resolve);
    });
    expect(answer).toBeUndefined();
  });
});

it('forgets the secret on the alarm', async () => {
  await capture(DEMO, { clientSecret: 'secret' });
  const alarm = await fakeBrowser.alarms.get(EXPIRY_ALARM);
  if (!alarm) throw new Error('no alarm');
  vi.useFakeTimers({ now: alarm?.scheduledTime, toFake: ['Date'] });
  try {
    await fakeBrowser.alarms.onAlarm.trigger(alarm);
    await eventually(async () =>
      expect(await fakeBrowser.storage.session.get(null)).toEqual({ 'open-tabs-reached': true }),
    );
    expect((await statuses(DEMO)).some(({ captured }) => captured)).toBe(false);
  } finally {
    vi.useRealTimers();
  }
});

it('opens the welcome page on install, not on update', async () => {
  stub(fakeBrowser.scripting, 'getRegisteredContentScripts').mockResolvedValue([]);
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '1.0.0' });
  expect(create).not.toHaveBeenCalled();
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
  expect(create).toHaveBeenCalledWith({ url: fakeBrowser.runtime.getURL('/welcome.html') });
});
