// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { routeMessage } from '@/utils/messaging/router';
import { loadSetup } from '@/utils/setup/store';
import { capture } from '@/utils/vault/vault';
import { fromPopup, grant, oneWindow } from '../background/support';
import { speakEnglish } from '../speak-english';
import { openPopup, press } from './open-popup';

const DEMO = 'https://demo.halopsa.com';
const SECRET = 'kept-in-the-vault';

const credentialText = async (name: string) => {
  const list = await screen.findByRole('list', { name: 'Credentials' });
  return [...list.children].find((item) => item.textContent?.includes(name))?.textContent;
};

beforeEach(() => {
  speakEnglish();
  grant();
  oneWindow();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(
    (async (message: unknown) => (await routeMessage(message, fromPopup())) ?? undefined) as never,
  );
});

it('says what to do while no Halo is known', async () => {
  await openPopup();
  expect(await screen.findByText('Open your Halo in a tab to begin.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Fill ScalePad form/ })).toBeNull();
});

describe('with a captured pair', () => {
  beforeEach(async () => {
    await loadSetup(DEMO);
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

  it('says that a copied secret stays, and asks the browser for what is needed to take it out, on a press', async () => {
    const wrote = vi.fn(async () => undefined);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: wrote } });
    const asked = vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation((async () => true) as never);
    const optional = ['clipboardRead', 'clipboardWrite', 'offscreen'] as const;
    vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
      ...fakeBrowser.runtime.getManifest(),
      optional_permissions: [...optional],
    });
    vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation((async () => false) as never);
    await openPopup();
    press(await screen.findByRole('button', { name: 'Copy Client Secret' }));
    const offer = await screen.findByRole('button', { name: 'Empty the clipboard 60 seconds after Copy' });
    expect(screen.getByRole('status').textContent).toContain(
      'It stays in the clipboard until you copy something else.',
    );
    expect(wrote).toHaveBeenCalledWith(SECRET);
    fireEvent.click(offer);
    expect(asked).not.toHaveBeenCalled();
    press(offer);
    await waitFor(() => expect(asked).toHaveBeenCalledWith({ permissions: [...optional] }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /Empty the clipboard/ })).toBeNull());
  });

  it('reveals the secret on a trusted press only, and hides it on the next one', async () => {
    await openPopup();
    fireEvent.click(await screen.findByRole('button', { name: 'Reveal Client Secret' }));
    press(screen.getByRole('button', { name: 'Reveal Client Secret' }));
    await waitFor(async () => expect(await credentialText('Client Secret')).toContain(SECRET));
    expect(vi.mocked(fakeBrowser.runtime.sendMessage).mock.calls.filter(([asked]) => isDisclose(asked))).toHaveLength(
      1,
    );
    press(screen.getByRole('button', { name: 'Hide Client Secret' }));
    await waitFor(() => expect(document.body.innerHTML).not.toContain(SECRET));
  });

  it('hides the secret by itself after 20 seconds', async () => {
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
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
    await openPopup();
    fireEvent.click(await screen.findByRole('button', { name: 'Copy Client Secret' }));
    expect(copied).not.toHaveBeenCalled();
    press(screen.getByRole('button', { name: 'Copy Client Secret' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Client Secret copied.'));
    expect(copied).toHaveBeenCalledExactlyOnceWith(SECRET);
  });

  it('forgets after asking once', async () => {
    await openPopup();
    press(await screen.findByRole('button', { name: 'Forget credentials' }));
    press(await screen.findByRole('button', { name: 'Keep' }));
    expect(await credentialText('Client Secret')).toContain('Captured');
    press(await screen.findByRole('button', { name: 'Forget credentials' }));
    press(await screen.findByRole('button', { name: 'Forget' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Credentials forgotten'));
    expect(await credentialText('Client Secret')).toContain('Not captured');
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  it('shows what is captured while it is open', async () => {
    await openPopup();
    await screen.findByRole('list', { name: 'Credentials' });
    await capture(DEMO, { tenant: 'demo' });
    await waitFor(async () => expect(await credentialText('Tenant')).toContain('demo'));
  });

  it('says why the form cannot be filled', async () => {
    await openPopup();
    const fill = await screen.findByRole('button', { name: /^Fill ScalePad form/ });
    expect(fill.getAttribute('aria-disabled')).toBe('true');
    const reason = document.getElementById(fill.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toBe('Not captured yet: Resource Server, Authorisation Server, Tenant');
  });
});

it('sets out to the next step in the tab in front', async () => {
  const tab = await fakeBrowser.tabs.create({ url: `${DEMO}/home`, active: true });
  vi.spyOn(fakeBrowser.extension, 'getViews').mockReturnValue([] as never);
  await openPopup();
  press(await screen.findByRole('link', { name: 'Take me there: New role' }));
  await waitFor(async () =>
    expect((await fakeBrowser.tabs.get(tab.id as number)).url).toBe(`${DEMO}/config/agents/roles?id=-1`),
  );
  expect((await loadSetup(DEMO)).journey?.to).toBe('role');
});

it('says so when the background does not answer', async () => {
  vi.mocked(fakeBrowser.runtime.sendMessage).mockRejectedValue(new Error('gone') as never);
  await openPopup();
  expect(await screen.findByText(/did not answer/)).toBeTruthy();
});

function isDisclose(asked: unknown): boolean {
  const message = asked as { type: string; credential?: string };
  return message.type === 'disclose' && message.credential === 'clientSecret';
}
