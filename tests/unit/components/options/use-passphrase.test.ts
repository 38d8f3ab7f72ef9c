// @vitest-environment happy-dom
import { renderHook, waitFor } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { usePassphrase } from '@/components/options/hooks/use-passphrase';
import { speakEnglish } from '../../speak-english';
import { stub } from '../../stub';

it('says in a sentence of its own that a passphrase is easy to guess', async () => {
  speakEnglish();
  stub(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ ok: true, encryption: 'on' });
  const show = vi.fn();
  const { result } = renderHook(() =>
    usePassphrase({ settings: null, status: '', show, setSettings: vi.fn(), renew: vi.fn() }),
  );
  result.current.onPassphrase('set', 'aaaaaaaaaaaa', 'aaaaaaaaaaaa');
  await waitFor(() => expect(show).toHaveBeenCalled());
  expect(show).toHaveBeenCalledWith(
    "Turned on. We encrypt your credentials from now on. It's easy to guess, though. Several unrelated words are safer.",
  );
});
