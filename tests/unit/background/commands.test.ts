import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runCommand } from '@/utils/background/commands';
import { fill } from '@/utils/background/fill';
import { openPopup, takeIntent } from '@/utils/background/intent';
import { guideLook } from '@/utils/preferences/store';
import { loadSetup } from '@/utils/setup/store';
import { capture, statuses } from '@/utils/vault/vault';
import { DEMO, grant, OWN, oneWindow } from './support';

vi.mock('@/utils/background/fill', async (whole) => ({ ...(await whole<object>()), fill: vi.fn() }));

const SCALEPAD = 'https://app.scalepad.com/integrations';
const OTHER = 'https://other.halopsa.com';
const opened = vi.fn();

const inFront = (url: string) => fakeBrowser.tabs.create({ url, active: true });
const captureAll = async (origin: string, tenant = true) => {
  await loadSetup(origin);
  const four = { resourceServer: 'r', authorisationServer: 'a', clientId: 'i', clientSecret: 's' };
  await capture(origin, tenant ? { ...four, tenant: 't' } : four);
};

beforeEach(() => {
  grant();
  oneWindow();
  opened.mockReset().mockResolvedValue(undefined);
  fakeBrowser.action.openPopup = opened;
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined as never);
  vi.mocked(fill).mockReset().mockResolvedValue({ ok: true, fields: [] });
});

it('switches the guide off for the Halo in front, and on again where it can be read', async () => {
  await inFront(`${DEMO}/config/agents/roles?id=-1`);
  await runCommand('toggle-guide');
  expect(await guideLook(DEMO)).toMatchObject({ off: true });
  await runCommand('toggle-guide');
  expect(await guideLook(DEMO)).toMatchObject({ off: false, collapsed: false });
  await inFront('https://example.org/');
  await runCommand('toggle-guide');
  expect(await guideLook(DEMO)).toMatchObject({ off: false });
});

it('fills the form in front with the values of the one Halo that has them all', async () => {
  await captureAll(DEMO);
  await loadSetup(OTHER);
  const { id } = await inFront(SCALEPAD);
  await runCommand('fill-form');
  expect(fill).toHaveBeenCalledExactlyOnceWith(DEMO, id);
  expect(opened).not.toHaveBeenCalled();
});

it('counts an own server without a Tenant, and no cloud one', async () => {
  await captureAll(DEMO, false);
  grant(`${OWN}/*`);
  await captureAll(OWN, false);
  const { id } = await inFront(SCALEPAD);
  await runCommand('fill-form');
  expect(fill).toHaveBeenCalledExactlyOnceWith(OWN, id);
});

it('opens the popup instead of guessing, and when the fill did not work', async () => {
  await inFront(SCALEPAD);
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

it('fills nothing while another site is in front', async () => {
  await captureAll(DEMO);
  await inFront(`${DEMO}/home`);
  await runCommand('fill-form');
  expect(fill).not.toHaveBeenCalled();
  expect(opened).not.toHaveBeenCalled();
});

it('asks before it forgets, once', async () => {
  await captureAll(DEMO);
  await runCommand('forget-credentials');
  expect(opened).toHaveBeenCalledTimes(1);
  expect((await statuses(DEMO)).every(({ captured }) => captured)).toBe(true);
  expect(await takeIntent()).toBe('forget');
  expect(await takeIntent()).toBeNull();
});

it('lets an old question go', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await openPopup('forget');
  vi.setSystemTime(Date.now() + 60_000);
  expect(await takeIntent()).toBeNull();
  vi.useRealTimers();
});

it('opens the popup in a tab where the browser opens none', async () => {
  opened.mockRejectedValue(new Error('no user gesture'));
  await openPopup();
  expect((await fakeBrowser.tabs.query({})).map(({ url }) => url)).toContain(
    fakeBrowser.runtime.getURL('/popup.html' as never),
  );
});
