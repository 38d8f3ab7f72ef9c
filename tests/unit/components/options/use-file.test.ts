// @vitest-environment happy-dom
import { renderHook, waitFor } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useFile } from '@/components/options/hooks/use-file';
import { speakEnglish } from '../../speak-english';
import { stub } from '../../stub';

it.each([
  ['2', 'Update the extension'],
  ['0', 'Export your settings again'],
  ['?', 'Export your settings again'],
])('says of a settings file of version %s: %s', async (found, cure) => {
  speakEnglish();
  const outcome = { ok: false, fault: { kind: 'version', found, known: 1 } };
  stub(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(outcome);
  const page = { settings: null, status: '', show: vi.fn(), setSettings: vi.fn(), renew: vi.fn() };
  const { result } = renderHook(() => useFile(page, vi.fn(), () => ''));
  result.current.onImport(new File(['{}'], 'settings.json'));
  await waitFor(() => expect(result.current.importFault).toContain(cure));
});
