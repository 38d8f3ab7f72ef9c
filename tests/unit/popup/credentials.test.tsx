// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { routeMessage } from '@/utils/messaging/router';
import { addSetup } from '@/utils/setup/store';
import { capture } from '@/utils/vault/vault';
import { DEMO, fromPopup, grant, oneWindow } from '../background/support';
import { speakEnglish } from '../speak-english';
import { stub } from '../stub';
import { answerPopup, openPopup, press } from './open-popup';

const SECRET = 'kept-in-the-vault';

const credentialText = async (name: string) => {
  const list = await screen.findByRole('list', { name: 'Credentials' });
  return [...list.children].find((item) => item.textContent?.includes(name))?.textContent;
};

beforeEach(async () => {
  speakEnglish();
  grant();
  oneWindow();
  answerPopup();
  await addSetup(DEMO);
  await capture(DEMO, { clientId: 'id', clientSecret: SECRET });
});

it('shows steps and credentials, the secret masked', async () => {
  await openPopup();
  await waitFor(async () => expect(await credentialText('Client ID')).toContain('id'));
  expect(await credentialText('Client Secret')).toContain('Captured');
  expect(await credentialText('Tenant')).toContain('Not captured');
  expect(screen.getByRole('list', { name: 'Steps' }).children).toHaveLength(4);
  expect(document.body.innerHTML).not.toContain(SECRET);
});

it('warns that a copied secret stays, and requests the permission to clear it on a trusted press', async () => {
  const requested = stub(fakeBrowser.permissions, 'request').mockImplementation(async () => true);
  const optional = ['clipboardRead', 'clipboardWrite', 'offscreen'] as const;
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    ...fakeBrowser.runtime.getManifest(),
    optional_permissions: [...optional],
  });
  stub(fakeBrowser.permissions, 'contains').mockImplementation(async () => false);
  await openPopup();
  press(await screen.findByRole('button', { name: 'Copy Client Secret' }));
  const offer = await screen.findByRole('button', { name: 'Clear the clipboard 60 seconds after Copy' });
  expect(screen.getByRole('status').textContent).toContain('It stays on the clipboard until you copy something else.');
  expect(await navigator.clipboard.readText()).toBe(SECRET);
  fireEvent.click(offer);
  expect(requested).not.toHaveBeenCalled();
  press(offer);
  await waitFor(() => expect(requested).toHaveBeenCalledWith({ permissions: [...optional] }));
  await waitFor(() => expect(screen.queryByRole('button', { name: /Clear the clipboard/ })).toBeNull());
});

it('reveals the secret on a trusted press only, and hides it on the next one', async () => {
  await openPopup();
  fireEvent.click(await screen.findByRole('button', { name: 'Reveal Client Secret' }));
  press(screen.getByRole('button', { name: 'Reveal Client Secret' }));
  await waitFor(async () => expect(await credentialText('Client Secret')).toContain(SECRET));
  expect(
    vi.mocked(fakeBrowser.runtime.sendMessage).mock.calls.filter(([requested]) => isDisclose(requested)),
  ).toHaveLength(1);
  press(screen.getByRole('button', { name: 'Hide Client Secret' }));
  await waitFor(() => expect(document.body.innerHTML).not.toContain(SECRET));
});

it('hides the secret automatically after 20 seconds', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  try {
    await openPopup();
    press(await screen.findByRole('button', { name: 'Reveal Client Secret' }));
    await waitFor(() => expect(document.body.innerHTML).toContain(SECRET));
    await act(async () => void (await vi.advanceTimersByTimeAsync(20_000)));
    expect(document.body.innerHTML).not.toContain(SECRET);
  } finally {
    vi.useRealTimers();
  }
});

it('copies on a trusted press only', async () => {
  await navigator.clipboard.writeText('');
  await openPopup();
  fireEvent.click(await screen.findByRole('button', { name: 'Copy Client Secret' }));
  expect(await navigator.clipboard.readText()).toBe('');
  press(screen.getByRole('button', { name: 'Copy Client Secret' }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Client Secret copied.'));
  expect(await navigator.clipboard.readText()).toBe(SECRET);
});

it('copies within the press when the background is slow to answer', async () => {
  const written = vi.spyOn(navigator.clipboard, 'write');
  await openPopup();
  const button = await screen.findByRole('button', { name: 'Copy Client Secret' });
  const answer = Promise.withResolvers<void>();
  stub(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    await answer.promise;
    return (await routeMessage(message, fromPopup())) ?? undefined;
  });
  press(button);
  expect(written).toHaveBeenCalledOnce();
  answer.resolve();
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Client Secret copied.'));
  expect(await navigator.clipboard.readText()).toBe(SECRET);
});

it.each(['Copy', 'Reveal'])(
  'reports on %s that a stopped background does not respond, and not that the secret is deleted',
  async (action) => {
    await openPopup();
    const button = await screen.findByRole('button', { name: `${action} Client Secret` });
    stub(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('the background has stopped'));
    press(button);
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/isn't responding/));
  },
);

it('forgets after asking once', async () => {
  await openPopup();
  press(await screen.findByRole('button', { name: 'Forget credentials' }));
  press(await screen.findByRole('button', { name: 'Cancel' }));
  expect(await credentialText('Client Secret')).toContain('Captured');
  press(await screen.findByRole('button', { name: 'Forget credentials' }));
  press(await screen.findByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Credentials deleted'));
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Credentials' })).toBeNull());
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});

it('shows what is captured while it is open', async () => {
  await openPopup();
  await screen.findByRole('list', { name: 'Credentials' });
  await capture(DEMO, { tenant: 'demo' });
  await waitFor(async () => expect(await credentialText('Tenant')).toContain('demo'));
});

it('does not offer the fill while a value is missing', async () => {
  await openPopup();
  await screen.findByRole('list', { name: 'Credentials' });
  expect(screen.queryByRole('button', { name: /^Fill ScalePad form/ })).toBeNull();
});

function isDisclose(requested: unknown): boolean {
  const message = requested as { type: string; credential?: string };
  return message.type === 'get-credential' && message.credential === 'clientSecret';
}
