// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { STEPS } from '@/utils/recipe/constants';
import { withProgress } from '@/utils/setup/reducers';
import { changeSetup, readSetup } from '@/utils/setup/store';
import { DEMO, grant, oneWindow } from '../background/support';
import { speakEnglish } from '../speak-english';
import { stub } from '../stub';
import { answerPopup, dispatchTrusted, openPopup, press } from './open-popup';

beforeEach(() => {
  speakEnglish();
  grant();
  oneWindow();
  answerPopup();
});

describe('while no Halo is known', () => {
  const submit = (address: string) => {
    const field = screen.getByRole('textbox', { name: 'Your Halo address' });
    fireEvent.input(field, { target: { value: address } });
    dispatchTrusted(field.closest('form') as Element, new Event('submit', { bubbles: true, cancelable: true }));
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

  it('explains what to enter instead of an invalid address, and where to add a custom domain', async () => {
    await openPopup();
    await screen.findByText('Open your Halo to begin.');
    submit('no address');
    expect(await screen.findByText('Enter the address of your Halo, such as acme.halopsa.com.')).toBeTruthy();
    submit('support.example.com');
    expect(await screen.findByText('This is a custom Halo domain. Add it in the settings first.')).toBeTruthy();
    expect((await fakeBrowser.tabs.query({})).filter(({ url }) => url?.startsWith('https://'))).toEqual([]);
  });
});

describe('before the setup begins', () => {
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

  it('starts the run with the fill when the admin selected it', async () => {
    await openPopup();
    fireEvent.click(await screen.findByRole('checkbox', { name: "Fill in ScalePad's form when it opens" }));
    press(screen.getByRole('button', { name: 'Start setup' }));
    await waitFor(async () => expect((await readSetup(DEMO)).run?.fill).toBe(true));
  });

  it('starts the run without the fill by default, on a trusted press only', async () => {
    await openPopup();
    const start = await screen.findByRole('button', { name: 'Start setup' });
    const fill = screen.getByRole('checkbox', { name: "Fill in ScalePad's form when it opens" }) as HTMLInputElement;
    expect(fill.checked).toBe(false);
    fireEvent.click(start);
    expect(requested('run-start')).toEqual([]);
    press(start);
    await waitFor(async () => expect((await readSetup(DEMO)).run).toMatchObject({ state: 'running', fill: false }));
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

  it('shows that ScalePad is connected, and offers the report first', async () => {
    await openPopup();
    expect(await screen.findByText('ScalePad is connected.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Save setup report' }).className).toContain('primary');
  });

  it('shows the guide again on the first page, to check the setup', async () => {
    await openPopup();
    press(await screen.findByRole('button', { name: 'Check the setup' }));
    await waitFor(async () => expect((await fakeBrowser.tabs.query({ active: true }))[0]?.url).toBe(recordUrl));
    expect((await readSetup(DEMO)).reopened).toBe(true);
  });

  it('shows what a new setup creates, and starts it from the first step with the same names', async () => {
    await openPopup();
    press(await screen.findByRole('button', { name: 'Set up again' }));
    expect(await screen.findByRole('list', { name: 'This creates three things in Halo:' })).toBeTruthy();
    expect((await readSetup(DEMO)).steps.role.state).toBe('done');
    press(screen.getByRole('button', { name: 'Start setup' }));
    await waitFor(async () => expect((await readSetup(DEMO)).run?.state).toBe('running'));
    const { steps, names } = await readSetup(DEMO);
    expect(Object.values(steps).map(({ state }) => state)).toEqual(['to-do', 'to-do', 'to-do', 'to-do']);
    expect(steps.role.recordUrl).toBeUndefined();
    expect(names.role).toBe('Ours');
  });
});

it('opens the next step in the active tab when the admin chooses to be guided step by step', async () => {
  const tab = await fakeBrowser.tabs.create({ url: `${DEMO}/home`, active: true });
  stub(fakeBrowser.extension, 'getViews').mockReturnValue([]);
  await openPopup();
  press(await screen.findByRole('button', { name: 'Guide me step by step' }));
  await waitFor(async () =>
    expect((await fakeBrowser.tabs.get(tab.id as number)).url).toBe(`${DEMO}/config/agents/roles?id=-1`),
  );
  expect((await readSetup(DEMO)).journey?.to).toBe('role');
});

it('reports that the background does not respond', async () => {
  vi.mocked(fakeBrowser.runtime.sendMessage).mockRejectedValue(new Error('gone'));
  await openPopup();
  expect(await screen.findByText(/isn't responding/)).toBeTruthy();
});

function typeOf(message: unknown): string {
  return (message as { type: string }).type;
}
