// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { routeMessage } from '@/utils/messaging/router';
import { STEPS } from '@/utils/recipe/constants';
import { withProgress } from '@/utils/setup/reducers';
import { changeSetup, loadSetup } from '@/utils/setup/store';
import { capture } from '@/utils/vault/vault';
import { fromPopup, grant, oneWindow } from '../background/support';
import { speakEnglish } from '../speak-english';
import { stub } from '../stub';
import { openPopup, press, trusted } from './open-popup';

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
  stub(fakeBrowser.runtime, 'sendMessage').mockImplementation(
    async (message: unknown) => (await routeMessage(message, fromPopup())) ?? undefined,
  );
});

describe('while no Halo is known', () => {
  const submit = (address: string) => {
    const field = screen.getByRole('textbox', { name: 'Your Halo address' });
    fireEvent.input(field, { target: { value: address } });
    trusted(field.closest('form') as Element, new Event('submit', { bubbles: true, cancelable: true }));
  };

  it('asks for its address, and opens it', async () => {
    vi.spyOn(fakeBrowser.extension, 'getViews').mockReturnValue([]);
    await openPopup();
    expect(await screen.findByText('Open your Halo to begin.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Open Halo' }).className).toContain('primary');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Your Halo address' }));
    submit('acme');
    await waitFor(async () =>
      expect((await fakeBrowser.tabs.query({})).map(({ url }) => url)).toContain('https://acme.halopsa.com/'),
    );
  });

  it('says what to enter where the address is none, and where to add a custom domain', async () => {
    await openPopup();
    await screen.findByText('Open your Halo to begin.');
    submit('no address');
    expect(await screen.findByText('Enter the address of your Halo, such as acme.halopsa.com.')).toBeTruthy();
    submit('support.example.com');
    expect(await screen.findByText('This is a custom Halo domain. Add it in the settings first.')).toBeTruthy();
    expect((await fakeBrowser.tabs.query({})).filter(({ url }) => url?.startsWith('https://'))).toEqual([]);
  });
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

  it('says that a copied secret stays, and requests the permission to remove it, on a press', async () => {
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
    expect(screen.getByRole('status').textContent).toContain(
      'It stays on the clipboard until you copy something else.',
    );
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
    await navigator.clipboard.writeText('');
    await openPopup();
    fireEvent.click(await screen.findByRole('button', { name: 'Copy Client Secret' }));
    expect(await navigator.clipboard.readText()).toBe('');
    press(screen.getByRole('button', { name: 'Copy Client Secret' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Client Secret copied.'));
    expect(await navigator.clipboard.readText()).toBe(SECRET);
  });

  it('copies within the press where the background is slow to answer', async () => {
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
    'says on %s that a background that ends does not respond, not that the secret is gone',
    async (what) => {
      await openPopup();
      const button = await screen.findByRole('button', { name: `${what} Client Secret` });
      stub(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('the background has ended'));
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
});

describe('while nothing is begun', () => {
  const created = async (kind: string) => {
    const list = await screen.findByRole('list', { name: 'This creates three things in Halo:' });
    return [...list.children].find((item) => item.textContent?.startsWith(kind))?.textContent;
  };
  const requested = (type: string) =>
    vi.mocked(fakeBrowser.runtime.sendMessage).mock.calls.filter(([message]) => typeOf(message) === type);

  beforeEach(async () => {
    await fakeBrowser.tabs.create({ url: `${DEMO}/home`, active: true });
    vi.spyOn(fakeBrowser.extension, 'getViews').mockReturnValue([]);
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
  });

  it('shows what will be created, by name and number, and each setting of it', async () => {
    await openPopup();
    expect(await screen.findByRole('heading', { name: 'Set up ScalePad in demo.halopsa.com' })).toBeTruthy();
    expect(await created('Role')).toContain('ScalePad Integration Role 17 permissions');
    expect(await created('Role')).toContain('Assets Access Level: Read and Modify');
    expect(await created('Agent')).toContain('ScalePad API 4 settings');
    expect(await created('Application')).toContain('ScalePad Integration 12 scopes');
    expect(await created('Application')).toContain('read:customers');
  });

  it('shows the number and the name that the admin chose', async () => {
    await openPopup();
    fireEvent.click(await screen.findByRole('radio', { name: 'Clients and hardware only' }));
    await waitFor(async () => expect(await created('Application')).toContain(' 3 scopes'));
    const field = screen.getByRole('textbox', { name: 'Role' });
    fireEvent.input(field, { target: { value: 'Mine' } });
    fireEvent.change(field);
    await waitFor(async () => expect(await created('Role')).toContain('Mine'));
  });

  it('starts the run with the fill where the admin selected it', async () => {
    await openPopup();
    fireEvent.click(await screen.findByRole('checkbox', { name: "Fill in ScalePad's form when it opens" }));
    press(screen.getByRole('button', { name: 'Start setup' }));
    await waitFor(async () => expect((await loadSetup(DEMO)).run?.fill).toBe(true));
  });

  it('starts the run without the fill at first, on a trusted press only', async () => {
    await openPopup();
    const start = await screen.findByRole('button', { name: 'Start setup' });
    const fill = screen.getByRole('checkbox', { name: "Fill in ScalePad's form when it opens" }) as HTMLInputElement;
    expect(fill.checked).toBe(false);
    fireEvent.click(start);
    expect(requested('run-start')).toEqual([]);
    press(start);
    await waitFor(async () => expect((await loadSetup(DEMO)).run).toMatchObject({ state: 'running', fill: false }));
    expect(requested('run-start')).toEqual([[{ type: 'run-start', origin: DEMO, fill: false }]]);
  });
});

describe('when all steps are done', () => {
  const recordUrl = `${DEMO}/config/agents/roles?id=5`;

  beforeEach(async () => {
    await fakeBrowser.tabs.create({ url: `${DEMO}/home`, active: true });
    stub(fakeBrowser.extension, 'getViews').mockReturnValue([]);
    stub(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
    await changeSetup(DEMO, (setup) =>
      STEPS.reduce((all, step) => withProgress(all, step, { state: 'done', ...(step === 'role' && { recordUrl }) }), {
        ...setup,
        names: { ...setup.names, role: 'Ours' },
      }),
    );
  });

  it('says so, and offers the report first', async () => {
    await openPopup();
    expect(await screen.findByText('ScalePad is connected.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Save setup report' }).className).toContain('primary');
  });

  it('shows the guide again on the first page, to check the setup', async () => {
    await openPopup();
    press(await screen.findByRole('button', { name: 'Check the setup' }));
    await waitFor(async () => expect((await fakeBrowser.tabs.query({ active: true }))[0]?.url).toBe(recordUrl));
    expect((await loadSetup(DEMO)).reopened).toBe(true);
  });

  it('shows what a new setup creates, and starts it from the first step with the same names', async () => {
    await openPopup();
    press(await screen.findByRole('button', { name: 'Set up again' }));
    expect(await screen.findByRole('list', { name: 'This creates three things in Halo:' })).toBeTruthy();
    expect((await loadSetup(DEMO)).steps.role.state).toBe('done');
    press(screen.getByRole('button', { name: 'Start setup' }));
    await waitFor(async () => expect((await loadSetup(DEMO)).run?.state).toBe('running'));
    const { steps, names } = await loadSetup(DEMO);
    expect(Object.values(steps).map(({ state }) => state)).toEqual(['to-do', 'to-do', 'to-do', 'to-do']);
    expect(steps.role.recordUrl).toBeUndefined();
    expect(names.role).toBe('Ours');
  });
});

it('opens the next step in the active tab, where the admin wants to be guided', async () => {
  const tab = await fakeBrowser.tabs.create({ url: `${DEMO}/home`, active: true });
  stub(fakeBrowser.extension, 'getViews').mockReturnValue([]);
  await openPopup();
  press(await screen.findByRole('button', { name: 'Guide me step by step' }));
  await waitFor(async () =>
    expect((await fakeBrowser.tabs.get(tab.id as number)).url).toBe(`${DEMO}/config/agents/roles?id=-1`),
  );
  expect((await loadSetup(DEMO)).journey?.to).toBe('role');
});

it('says so when the background does not answer', async () => {
  vi.mocked(fakeBrowser.runtime.sendMessage).mockRejectedValue(new Error('gone'));
  await openPopup();
  expect(await screen.findByText(/isn't responding/)).toBeTruthy();
});

function typeOf(message: unknown): string {
  return (message as { type: string }).type;
}

function isDisclose(requested: unknown): boolean {
  const message = requested as { type: string; credential?: string };
  return message.type === 'get-credential' && message.credential === 'clientSecret';
}
