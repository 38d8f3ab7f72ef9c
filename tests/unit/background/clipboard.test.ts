// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CLIPBOARD_ALARM, clearClipboard } from '@/utils/background/clipboard';
import { routeMessage } from '@/utils/messaging/router';
import { sha256Hex } from '@/utils/vault/digest';
import { capture } from '@/utils/vault/vault';
import { stub } from '../stub';
import { DEMO, fromPage, fromPopup } from './support';

const SECRET = 'the-secret';
let text = '';
let allowed = true;

/** Stubs the document's clipboard: paste returns `text`, copy writes what the listener of the event sets. */
function stubClipboard(): void {
  const command = (name: string) => {
    if (name === 'paste') (document.activeElement as HTMLTextAreaElement).value = text;
    if (name === 'copy') {
      const event = new Event('copy', { cancelable: true });
      Object.defineProperty(event, 'clipboardData', {
        value: { setData: (_type: string, set: string) => (text = set) },
      });
      document.dispatchEvent(event);
    }
    return true;
  };
  Object.defineProperty(document, 'execCommand', { configurable: true, value: command });
}

const copied = (credential: string) => routeMessage({ type: 'copied', origin: DEMO, credential }, fromPopup());
const alarm = () => fakeBrowser.alarms.get(CLIPBOARD_ALARM);

beforeEach(async () => {
  text = SECRET;
  allowed = true;
  stubClipboard();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    ...fakeBrowser.runtime.getManifest(),
    optional_permissions: ['clipboardRead', 'clipboardWrite'],
  });
  stub(fakeBrowser.permissions, 'contains').mockImplementation(
    async (requested: { permissions?: string[] }) =>
      allowed && requested.permissions?.join() === 'clipboardRead,clipboardWrite',
  );
  await capture(DEMO, { clientSecret: SECRET, tenant: 'demo' });
});

it('is emptied at once when everything is reset, which also removes the permission', async () => {
  stub(fakeBrowser.scripting, 'getRegisteredContentScripts').mockResolvedValue([]);
  stub(fakeBrowser.permissions, 'getAll').mockResolvedValue({ origins: [] });
  const removed = stub(fakeBrowser.permissions, 'remove').mockImplementation(async () => {
    allowed = false;
    return true;
  });
  await copied('clientSecret');
  await routeMessage({ type: 'reset' }, fromPopup());
  expect(removed).toHaveBeenCalledWith({ permissions: ['clipboardRead', 'clipboardWrite'] });
  expect(text).toBe('');
});

it('is emptied a minute after the Client Secret was copied, and nothing but a digest is remembered', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    expect(await copied('clientSecret')).toBe(true);
    expect((await alarm())?.scheduledTime).toBe(Date.now() + 60_000);
  } finally {
    vi.useRealTimers();
  }
  expect((await fakeBrowser.storage.session.get('clipboard')).clipboard).toBe(await sha256Hex(SECRET));
  await clearClipboard();
  expect(text).toBe('');
  expect(await fakeBrowser.storage.session.get('clipboard')).toEqual({});
});

it('keeps what was copied elsewhere meanwhile', async () => {
  await copied('clientSecret');
  text = 'of my own';
  await clearClipboard();
  expect(text).toBe('of my own');
});

it('is left unchanged, and reported as such, where the browser does not allow access', async () => {
  allowed = false;
  expect(await copied('clientSecret')).toBe(false);
  await clearClipboard();
  expect(text).toBe(SECRET);
  expect(await fakeBrowser.storage.session.get('clipboard')).toEqual({});
});

it('is emptied when the admin allows it within the minute', async () => {
  allowed = false;
  await copied('clientSecret');
  allowed = true;
  await clearClipboard();
  expect(text).toBe('');
});

it('is not emptied after a copied value that is no secret, even if a secret was copied before', async () => {
  await copied('clientSecret');
  expect(await copied('tenant')).toBe(false);
  expect(await alarm()).toBeUndefined();
  await clearClipboard();
  expect(text).toBe(SECRET);
});

it('no page may ask for it', async () => {
  expect(
    await routeMessage({ type: 'copied', origin: DEMO, credential: 'clientSecret' }, fromPage(`${DEMO}/config`)),
  ).toBeNull();
  expect(await alarm()).toBeUndefined();
});
