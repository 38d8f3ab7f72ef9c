// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hasUserActivity } from '@/utils/background/user-activity';
import type { Overview } from '@/utils/messages/overview';
import { routeMessage } from '@/utils/messaging/router';
import { changeSetup } from '@/utils/setup/store';
import { capture, forget } from '@/utils/vault/vault';
import { fromPopup, grant, oneWindow } from '../background/support';
import { speakEnglish } from '../speak-english';
import { stub } from '../stub';
import { openPopup, press } from './open-popup';

const PRODUCTION = 'https://acme.halopsa.com';
const SANDBOX = 'https://acme-sandbox.halopsa.com';

let requested: { type: string; origin?: string }[];
const captureAll = async (origin: string, acted = true) => {
  if (acted) await changeSetup(origin, (setup) => setup);
  await capture(origin, {
    resourceServer: `${origin}/api`,
    authorisationServer: `${origin}/auth`,
    clientId: 'id',
    clientSecret: 'secret',
    tenant: 'acme',
  });
};
const fills = () => requested.filter(({ type }) => type === 'fill').map(({ origin }) => origin);
const fillButton = () => screen.findByRole('button', { name: /^Fill ScalePad form/ });
const choose = async (origin: string) =>
  fireEvent.change(await screen.findByRole('combobox', { name: 'Halo address' }), { target: { value: origin } });

beforeEach(async () => {
  speakEnglish();
  grant();
  oneWindow();
  stub(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
  requested = [];
  stub(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: { type: string }) => {
    requested.push(message);
    if (message.type === 'fill') return { ok: false, reason: 'no-answer' };
    const answer = await routeMessage(message, fromPopup());
    if (message.type !== 'overview') return answer ?? undefined;
    return { ...(answer as Overview), form: { state: 'ready', isActive: true, tabs: [] } };
  });
  await fakeBrowser.tabs.create({ url: 'https://app.scalepad.com/integrations/add/halopsa', active: true });
});

it('keeps the Halo that it showed first, whatever is captured and changed meanwhile', async () => {
  await captureAll(PRODUCTION);
  await openPopup();
  expect((await fillButton()).textContent).toBe('Fill ScalePad form with acme.halopsa.com');
  await captureAll(SANDBOX);
  await screen.findByRole('combobox', { name: 'Halo address' });
  press(await screen.findByRole('button', { name: 'Fill ScalePad form with acme.halopsa.com' }));
  await waitFor(() => expect(fills()).toEqual([PRODUCTION]));
});

it('shows none of several that have values until the admin has chosen, and offers nothing before', async () => {
  await captureAll(PRODUCTION);
  await captureAll(SANDBOX);
  await openPopup();
  const box = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Halo address' });
  expect(box.value).toBe('');
  expect(document.activeElement).toBe(box);
  expect(screen.queryByRole('button', { name: /^(Fill|Check|Copy|Reveal|Forget) / })).toBeNull();
  expect(requested.every(({ type }) => !['fill', 'check', 'get-credential'].includes(type))).toBe(true);
  await choose(PRODUCTION);
  press(await screen.findByRole('button', { name: 'Fill ScalePad form with acme.halopsa.com' }));
  await waitFor(() => expect(fills()).toEqual([PRODUCTION]));
  expect(screen.getByRole('button', { name: 'Check connection with acme.halopsa.com' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Copy Client ID of acme.halopsa.com' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Credentials of acme.halopsa.com' })).toBeTruthy();
  await waitFor(async () => expect(await hasUserActivity(PRODUCTION)).toBe(true));
  expect(await hasUserActivity(SANDBOX)).toBe(false);
});

it("shows the active tab's Halo although others have values too", async () => {
  await captureAll(PRODUCTION);
  await captureAll(SANDBOX);
  await fakeBrowser.tabs.create({ url: `${SANDBOX}/home`, active: true });
  await openPopup();
  expect((await fillButton()).textContent).toBe('Fill ScalePad form with acme-sandbox.halopsa.com');
});

it('shows the only Halo that has values, unless the admin has pressed nothing there', async () => {
  await changeSetup(SANDBOX, (setup) => setup);
  await captureAll(PRODUCTION, false);
  const { unmount } = await openPopup();
  await screen.findByText('You have several Halo addresses. Choose one to continue.');
  expect(screen.queryByRole('button', { name: /^Fill / })).toBeNull();
  unmount();
  await captureAll(PRODUCTION);
  await openPopup();
  expect((await fillButton()).textContent).toBe('Fill ScalePad form with acme.halopsa.com');
});

it('asks the admin to choose when the shown Halo is removed', async () => {
  await captureAll(PRODUCTION);
  await openPopup();
  await screen.findByRole('button', { name: 'Fill ScalePad form with acme.halopsa.com' });
  await captureAll(SANDBOX);
  await forget(PRODUCTION);
  await fakeBrowser.storage.local.remove(`setup:${PRODUCTION}`);
  await screen.findByText('You have several Halo addresses. Choose one to continue.');
  expect(screen.queryByRole('button', { name: /^Fill / })).toBeNull();
});
