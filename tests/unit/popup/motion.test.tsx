// @vitest-environment happy-dom
import { render, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changePreferences } from '@/utils/preferences/store';
import { addSetup } from '@/utils/setup/store';
import { DEMO, grant, oneWindow } from '../background/support';
import { speakEnglish } from '../speak-english';
import { stub } from '../stub';
import { answerPopup } from './open-popup';

beforeEach(() => {
  delete document.documentElement.dataset.motion;
  speakEnglish();
  grant();
  oneWindow();
  stub(fakeBrowser.action, 'getUserSettings').mockResolvedValue({ isOnToolbar: true });
  answerPopup();
});

it.each([
  ['popup', () => import('@/components/popup/PopupApp').then(({ PopupApp }) => PopupApp)],
  ['welcome page', () => import('@/components/welcome/WelcomeApp').then(({ WelcomeApp }) => WelcomeApp)],
])('the %s uses the motion that the admin chose', async (_page, load) => {
  await addSetup(DEMO);
  await changePreferences({ motion: 'reduced' });
  const App = await load();
  render(<App />);
  await waitFor(() => expect(document.documentElement.dataset.motion).toBe('reduced'));
});
