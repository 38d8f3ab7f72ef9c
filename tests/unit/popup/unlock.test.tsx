// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { routeMessage } from '@/utils/messaging/router';
import { addSetup } from '@/utils/setup/store';
import { capture, noteSaved } from '@/utils/vault/vault';
import { DEMO, fromPopup, grant, oneWindow } from '../background/support';
import { speakEnglish } from '../speak-english';
import { stub } from '../stub';
import { answerPopup, dispatchTrusted, openPopup } from './open-popup';

vi.mock('@/utils/vault/crypto', async () => (await import('../vault/quick-keys')).cryptoWithQuickKeys());

const PASSPHRASE = 'a long enough passphrase';

const ask = (message: object) => routeMessage(message, fromPopup());
const credentials = async () => (await screen.findByRole('list', { name: 'Credentials' })).textContent;

beforeEach(() => {
  speakEnglish();
  grant();
  oneWindow();
  stub(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
  answerPopup();
});

it('decrypts the credentials with the passphrase, and reports a wrong passphrase', async () => {
  await addSetup(DEMO);
  await ask({ type: 'passphrase', do: 'set', passphrase: PASSPHRASE });
  await capture(DEMO, { clientId: 'the-id', clientSecret: 'the-secret' });
  // The browser was closed: its memory is empty.
  await fakeBrowser.storage.session.clear();
  await openPopup();
  const field = await screen.findByLabelText('Passphrase');
  expect(document.activeElement).toBe(field);
  expect(screen.getByRole('button', { name: 'Unlock' }).className).toContain('primary');
  expect(screen.queryByRole('list', { name: 'Credentials' })).toBeNull();
  const submit = () =>
    dispatchTrusted(field.closest('form') as Element, new Event('submit', { bubbles: true, cancelable: true }));
  submit();
  expect(await screen.findByText('Enter your passphrase.')).toBeTruthy();
  fireEvent.input(field, { target: { value: 'another long passphrase' } });
  submit();
  expect(await screen.findByText('Wrong passphrase. Try again.')).toBeTruthy();
  fireEvent.input(field, { target: { value: PASSPHRASE } });
  submit();
  await waitFor(() => expect(screen.queryByLabelText('Passphrase')).toBeNull());
  await waitFor(async () => expect(await credentials()).toContain('the-id'));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Unlocked'));
  expect(document.body.innerHTML).not.toContain(PASSPHRASE);
});

it('deletes encrypted credentials without the passphrase', async () => {
  await addSetup(DEMO);
  await ask({ type: 'passphrase', do: 'set', passphrase: PASSPHRASE });
  await capture(DEMO, { clientId: 'the-id', clientSecret: 'the-secret' });
  await fakeBrowser.storage.session.clear();
  await openPopup();
  await screen.findByText('Your credentials are encrypted. Enter your passphrase to unlock them.');
  const press = (name: string) =>
    dispatchTrusted(screen.getByRole('button', { name }), new MouseEvent('click', { bubbles: true }));
  press('Forget credentials');
  expect(screen.getByText(/^Delete this Halo's encrypted credentials/)).toBeTruthy();
  const copies = async () => Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) => /^kept:/.test(key));
  expect(await copies()).toHaveLength(1);
  press('Delete');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Encrypted credentials deleted'));
  expect(await copies()).toEqual([]);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Forget credentials' })).toBeNull());
});

it('uses another captured pair when the admin selects it', async () => {
  await addSetup(DEMO);
  await capture(DEMO, { clientId: 'saved-id', clientSecret: 'saved-secret' });
  await noteSaved(DEMO);
  await capture(DEMO, { clientId: 'newer-id', clientSecret: 'newer-secret' });
  await openPopup();
  await waitFor(async () => expect(await credentials()).toContain('saved-id'));
  expect(screen.getByText(/^Another Client ID and Client Secret, captured at .* and not saved in Halo$/)).toBeTruthy();
  const usePair = screen.getByRole('button', { name: /^Use these: captured at / });
  dispatchTrusted(usePair, new MouseEvent('click', { bubbles: true }));
  await waitFor(async () => expect(await credentials()).toContain('newer-id'));
  await waitFor(() =>
    expect(screen.getByRole('status').textContent).toBe('Using the other Client ID and Client Secret'),
  );
});
