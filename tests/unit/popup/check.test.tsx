// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { addSetup, readSetup } from '@/utils/setup/store';
import { capture, noteSaved } from '@/utils/vault/vault';
import { DEMO, grant, oneWindow } from '../background/support';
import { speakEnglish } from '../speak-english';
import { answerPopup, openPopup, press } from './open-popup';

/** Returns the next answer of Halo, which refuses the pair by default. */
let answer: (url: string) => Promise<Response>;

const OTHER = 'https://other.halopsa.com';

const json = (body: unknown, status = 200) =>
  Promise.resolve(new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } }));

const button = () => screen.findByRole('button', { name: 'Check connection with demo.halopsa.com' });
const status = () => screen.getByRole('status').textContent;

async function captureAll(): Promise<void> {
  await addSetup(DEMO);
  const servers = { resourceServer: `${DEMO}/api`, authorisationServer: `${DEMO}/auth` };
  await capture(DEMO, { ...servers, clientId: 'id', clientSecret: 'the-secret' });
}

beforeEach(() => {
  speakEnglish();
  grant(`${DEMO}/*`);
  oneWindow();
  answer = (url) =>
    url.endsWith('/authinfo') ? json({ auth_url: `${DEMO}/auth` }) : json({ error: 'invalid_client' }, 401);
  vi.stubGlobal('fetch', (url: string) => answer(url));
  answerPopup();
});

it('is not shown until all values for it are captured', async () => {
  await addSetup(DEMO);
  await capture(DEMO, { clientId: 'id' });
  await openPopup();
  await screen.findByRole('list', { name: 'Credentials' });
  expect(screen.queryByRole('button', { name: /^Check connection/ })).toBeNull();
});

it('shows the result with its solution and a link to the page, on a trusted press only, and without a tenant', async () => {
  await captureAll();
  await openPopup();
  fireEvent.click(await button());
  expect(screen.queryByRole('list', { name: 'Connection check' })).toBeNull();
  press(await button());
  const list = await screen.findByRole('list', { name: 'Connection check' });
  const [first, second] = within(list).getAllByRole('listitem');
  expect(first?.textContent).toContain("Fails: Halo doesn't know this Client ID and Client Secret");
  expect(first?.textContent).toContain('click Save in Halo');
  expect(within(first as HTMLElement).getByRole('link', { name: 'Go to Applications' })).toBeTruthy();
  expect(second?.textContent).toContain('Client ID, Client Secret');
  expect(status()).toBe("The connection doesn't work yet.");
  expect(list.textContent).not.toContain('the-secret');
});

it('offers the check once after the application was saved', async () => {
  await captureAll();
  await noteSaved(DEMO);
  await openPopup();
  const offer = /^Application saved/;
  expect(await screen.findByText(offer)).toBeTruthy();
  press(await button());
  await screen.findByRole('list', { name: 'Connection check' });
  expect(screen.queryByText(offer)).toBeNull();
});

it('continues when the popup closes, and can be cancelled in the next popup', async () => {
  answer = () => new Promise(() => {});
  await captureAll();
  const { unmount } = await openPopup();
  press(await button());
  await screen.findByRole('button', { name: 'Cancel' });
  unmount();
  await openPopup();
  press(await screen.findByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(status()).toBe('You cancelled the check.'));
  expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  expect((await button()).hasAttribute('aria-disabled')).toBe(false);
});

it('removes the result as soon as another value is captured', async () => {
  await captureAll();
  await openPopup();
  press(await button());
  await screen.findByRole('list', { name: 'Connection check' });
  await capture(DEMO, { tenant: 'demo' });
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Connection check' })).toBeNull());
});

it('shows no result of a check whose credentials changed while it ran', async () => {
  const asked = Promise.withResolvers<void>();
  const responding = Promise.withResolvers<void>();
  answer = async () => {
    asked.resolve();
    await responding.promise;
    return json({ error: 'invalid_client' }, 401);
  };
  await captureAll();
  await openPopup();
  press(await button());
  await asked.promise;
  await capture(DEMO, { clientId: 'newer-id', clientSecret: 'the-newer-secret' });
  responding.resolve();
  await waitFor(() =>
    expect(status()).toBe('Your credentials or the application changed during the check. Check again.'),
  );
  expect(screen.queryByRole('list', { name: 'Connection check' })).toBeNull();
});

it('shows the result of a check only for the Halo that was checked', async () => {
  let respond: () => void = () => undefined;
  const responding = new Promise<void>((resolve) => {
    respond = resolve;
  });
  answer = async () => {
    await responding;
    return json({ error: 'invalid_client' }, 401);
  };
  await addSetup(OTHER);
  await captureAll();
  await openPopup();
  const selectHalo = async (origin: string) => {
    const choice = await screen.findByRole('combobox', { name: 'Halo address' });
    fireEvent.change(choice, { target: { value: origin } });
  };
  await selectHalo(DEMO);
  press(await button());
  await waitFor(() => expect(status()).toBe('Testing the connection…'));
  await selectHalo(OTHER);
  await waitFor(() => expect(status()).toBe(''));
  respond();
  await waitFor(async () => expect((await readSetup(DEMO)).checked?.verdict).toBe('fails'));
  expect(status()).toBe('');
  await selectHalo(DEMO);
  expect(await screen.findByRole('list', { name: 'Connection check' })).toBeTruthy();
});
