import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runCommand } from '@/utils/background/commands';
import { fill } from '@/utils/background/fill';
import { consumeIntent, openPopup } from '@/utils/background/popup-intent';
import { recordUserActivity } from '@/utils/background/user-activity';
import { guideLayout } from '@/utils/preferences/store';
import { addSetup } from '@/utils/setup/store';
import { capture, noteSaved, statuses } from '@/utils/vault/vault';
import { stub } from '../stub';
import { DEMO, grant, OWN, oneWindow } from './support';

vi.mock('@/utils/background/fill', async (whole) => ({ ...(await whole<object>()), fill: vi.fn() }));

const SCALEPAD = 'https://app.scalepad.com/integrations';
const OTHER = 'https://other.halopsa.com';
const opened = vi.fn();

const openActive = (url: string) => fakeBrowser.tabs.create({ url, active: true });
/** Captures all values of a Halo. `saved`: its pair is saved; `acted`: the admin pressed something there. */
const captureAll = async (origin: string, tenant = true, { saved = true, acted = true } = {}) => {
  await addSetup(origin);
  const four = { resourceServer: 'r', authorisationServer: 'a', clientId: 'i', clientSecret: 's' };
  await capture(origin, tenant ? { ...four, tenant: 't' } : four);
  if (saved) await noteSaved(origin);
  if (acted) await recordUserActivity(origin);
};

beforeEach(() => {
  grant();
  oneWindow();
  opened.mockReset().mockResolvedValue(undefined);
  fakeBrowser.action.openPopup = opened;
  stub(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
  vi.mocked(fill)
    .mockReset()
    .mockResolvedValue({ ok: true, fields: [], form: { tabId: 1, document: 'd', title: 't', behind: false } });
});

it("switches the guide off for the active tab's Halo, and on again where it can be read", async () => {
  await openActive(`${DEMO}/config/agents/roles?id=-1`);
  await runCommand('toggle-guide');
  expect(await guideLayout(DEMO)).toMatchObject({ off: true });
  await runCommand('toggle-guide');
  expect(await guideLayout(DEMO)).toMatchObject({ off: false, collapsed: false });
  await openActive('https://example.org/');
  await runCommand('toggle-guide');
  expect(await guideLayout(DEMO)).toMatchObject({ off: false });
});

it('fills the form in the active tab with the values of the one Halo that has them all', async () => {
  await captureAll(DEMO);
  await addSetup(OTHER);
  const { id } = await openActive(SCALEPAD);
  await runCommand('fill-form');
  expect(fill).toHaveBeenCalledExactlyOnceWith(DEMO, { tabId: id });
  expect(opened).not.toHaveBeenCalled();
});

it('counts an own server without a Tenant, but no cloud server', async () => {
  await captureAll(DEMO, false);
  grant(`${OWN}/*`);
  await captureAll(OWN, false);
  const { id } = await openActive(SCALEPAD);
  await runCommand('fill-form');
  expect(fill).toHaveBeenCalledExactlyOnceWith(OWN, { tabId: id });
});

it('opens the popup instead of guessing, and when the fill did not work', async () => {
  await openActive(SCALEPAD);
  await runCommand('fill-form');
  expect(opened).toHaveBeenCalledTimes(1);
  await captureAll(DEMO);
  await captureAll(OTHER);
  await runCommand('fill-form');
  expect(opened).toHaveBeenCalledTimes(2);
  expect(fill).not.toHaveBeenCalled();
  await fakeBrowser.storage.session.remove(`vault:${OTHER}`);
  vi.mocked(fill).mockResolvedValue({ ok: false, reason: 'no-form' });
  await runCommand('fill-form');
  expect(opened).toHaveBeenCalledTimes(3);
});

it.each([
  ['on which the admin has pressed nothing', { acted: false }],
  ['whose pair is not saved', { saved: false }],
])('opens the popup for a Halo %s', async (_what, state) => {
  await captureAll(DEMO, true, state);
  await openActive(SCALEPAD);
  await runCommand('fill-form');
  expect(fill).not.toHaveBeenCalled();
  expect(opened).toHaveBeenCalledTimes(1);
});

it('counts a Halo that was only viewed as one of several', async () => {
  await captureAll(DEMO);
  await captureAll(OTHER, true, { acted: false });
  await openActive(SCALEPAD);
  await runCommand('fill-form');
  expect(fill).not.toHaveBeenCalled();
  expect(opened).toHaveBeenCalledTimes(1);
});

it('fills nothing while another site is active', async () => {
  await captureAll(DEMO);
  await openActive(`${DEMO}/home`);
  await runCommand('fill-form');
  expect(fill).not.toHaveBeenCalled();
  expect(opened).not.toHaveBeenCalled();
});

it('asks before it forgets, once', async () => {
  await captureAll(DEMO);
  await runCommand('forget-credentials');
  expect(opened).toHaveBeenCalledTimes(1);
  expect((await statuses(DEMO)).every(({ captured }) => captured)).toBe(true);
  expect(await consumeIntent()).toBe('forget');
  expect(await consumeIntent()).toBeNull();
});

it('drops an old question', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await openPopup('forget');
  vi.setSystemTime(Date.now() + 60_000);
  expect(await consumeIntent()).toBeNull();
  vi.useRealTimers();
});

it('opens the popup in a tab where the browser opens none', async () => {
  opened.mockRejectedValue(new Error('no user gesture'));
  await openPopup();
  expect((await fakeBrowser.tabs.query({})).map(({ url }) => url)).toContain(fakeBrowser.runtime.getURL('/popup.html'));
});

it('moves the focus to the guide of a Halo, and does nothing elsewhere', async () => {
  const { id } = await openActive(`${DEMO}/config/agents/roles?id=-1`);
  await runCommand('focus-guide');
  expect(fakeBrowser.tabs.sendMessage).toHaveBeenCalledExactlyOnceWith(id, { type: 'guide-focus' }, { frameId: 0 });
  await openActive('https://example.org/');
  await runCommand('focus-guide');
  expect(fakeBrowser.tabs.sendMessage).toHaveBeenCalledOnce();
});
