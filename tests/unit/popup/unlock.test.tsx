// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { routeMessage } from '@/utils/messaging/router';
import { loadSetup } from '@/utils/setup/store';
import { capture, markSaved } from '@/utils/vault/vault';
import { DEMO, fromPopup, grant, oneWindow } from '../background/support';
import { speakEnglish } from '../speak-english';
import { openPopup, trusted } from './open-popup';

vi.mock('@/utils/vault/crypto', async () => (await import('../vault/quick-keys')).cryptoWithQuickKeys());

const WORD = 'a long enough passphrase';

const ask = (message: object) => routeMessage(message, fromPopup());
const credentials = async () => (await screen.findByRole('list', { name: 'Credentials' })).textContent;

beforeEach(() => {
  speakEnglish();
  grant();
  oneWindow();
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined as never);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(
    (async (message: unknown) => (await routeMessage(message, fromPopup())) ?? undefined) as never,
  );
});

it('gives the credentials back for the passphrase, and says when it is not the one', async () => {
  await loadSetup(DEMO);
  await ask({ type: 'passphrase', do: 'set', passphrase: WORD });
  await capture(DEMO, { clientId: 'the-id', clientSecret: 'the-secret' });
  // The browser was closed: its memory is empty.
  await fakeBrowser.storage.session.clear();
  await openPopup();
  const field = await screen.findByLabelText('Passphrase');
  expect(await credentials()).toContain('Kept encrypted');
  const submit = () =>
    trusted(field.closest('form') as Element, new Event('submit', { bubbles: true, cancelable: true }));
  fireEvent.input(field, { target: { value: 'another long passphrase' } });
  submit();
  expect(await screen.findByText('This is not the passphrase. Nothing was deleted.')).toBeTruthy();
  fireEvent.input(field, { target: { value: WORD } });
  submit();
  await waitFor(() => expect(screen.queryByLabelText('Passphrase')).toBeNull());
  await waitFor(async () => expect(await credentials()).toContain('the-id'));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Unlocked'));
  expect(document.body.innerHTML).not.toContain(WORD);
});

it('lets the admin forget what lies encrypted, without the passphrase', async () => {
  await loadSetup(DEMO);
  await ask({ type: 'passphrase', do: 'set', passphrase: WORD });
  await capture(DEMO, { clientId: 'the-id', clientSecret: 'the-secret' });
  await fakeBrowser.storage.session.clear();
  await openPopup();
  await waitFor(async () => expect(await credentials()).toContain('Kept encrypted'));
  const press = (name: string) =>
    trusted(screen.getByRole('button', { name }), new MouseEvent('click', { bubbles: true }));
  press('Forget credentials');
  expect(screen.getByText(/^Delete the encrypted copy/)).toBeTruthy();
  const copies = async () => Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) => /^kept:/.test(key));
  expect(await copies()).toHaveLength(1);
  press('Forget');
  await waitFor(() =>
    expect(screen.getByRole('status').textContent).toBe('Encrypted copy deleted, credentials forgotten'),
  );
  expect(await copies()).toEqual([]);
  await waitFor(async () => expect(await credentials()).not.toContain('Kept encrypted'));
  expect(screen.getByRole('button', { name: 'Forget credentials' }).getAttribute('aria-disabled')).toBe('true');
});

it('lets the admin take the pair that is held beside the one that counts', async () => {
  await loadSetup(DEMO);
  await capture(DEMO, { clientId: 'saved-id', clientSecret: 'saved-secret' });
  await markSaved(DEMO);
  await capture(DEMO, { clientId: 'newer-id', clientSecret: 'newer-secret' });
  await openPopup();
  await waitFor(async () => expect(await credentials()).toContain('saved-id'));
  expect(screen.getByText(/^Another pair, captured at .* and not saved in Halo$/)).toBeTruthy();
  const take = screen.getByRole('button', { name: /^Use it: the pair captured at / });
  trusted(take, new MouseEvent('click', { bubbles: true }));
  await waitFor(async () => expect(await credentials()).toContain('newer-id'));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('The other pair counts now'));
});
