// @vitest-environment happy-dom
import { render, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { routeMessage } from '@/utils/messaging/router';
import { changePreferences } from '@/utils/preferences/store';
import { loadSetup } from '@/utils/setup/store';
import { DEMO, fromPopup, grant, oneWindow } from '../background/support';
import { speakEnglish } from '../speak-english';
import { stub } from '../stub';

beforeEach(() => {
  delete document.documentElement.dataset.motion;
  speakEnglish();
  grant();
  oneWindow();
  stub(fakeBrowser.action, 'getUserSettings').mockResolvedValue({ isOnToolbar: true });
  stub(fakeBrowser.runtime, 'sendMessage').mockImplementation(
    async (message: unknown) => (await routeMessage(message, fromPopup())) ?? undefined,
  );
});

it.each([
  ['popup', () => import('@/components/popup/PopupApp').then(({ PopupApp }) => PopupApp)],
  ['welcome page', () => import('@/components/welcome/WelcomeApp').then(({ WelcomeApp }) => WelcomeApp)],
])('the %s moves as the admin wishes', async (_page, load) => {
  await loadSetup(DEMO);
  await changePreferences({ motion: 'reduced' });
  const App = await load();
  render(<App />);
  await waitFor(() => expect(document.documentElement.dataset.motion).toBe('reduced'));
});
