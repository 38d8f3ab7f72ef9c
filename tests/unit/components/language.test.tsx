// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { render, screen, waitFor } from '@testing-library/preact';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { grant, oneWindow } from '../background/support';
import { answerPopup } from '../popup/open-popup';
import { stub } from '../stub';

const german = generateChromeMessages(parseMessagesText(readFileSync('locales/de.yml', 'utf8'), 'YAML'));

beforeEach(() => {
  document.documentElement.lang = 'en';
  grant();
  oneWindow();
  stub(fakeBrowser.i18n, 'getMessage').mockImplementation((key: string) => german[key]?.message ?? '');
  stub(fakeBrowser.action, 'getUserSettings').mockResolvedValue({ isOnToolbar: true });
  stub(fakeBrowser.commands, 'getAll').mockResolvedValue([]);
  answerPopup();
});

it.each([
  ['popup', () => import('@/components/popup/PopupApp').then(({ PopupApp }) => PopupApp)],
  ['welcome page', () => import('@/components/welcome/WelcomeApp').then(({ WelcomeApp }) => WelcomeApp)],
  ['options page', () => import('@/components/options/OptionsApp').then(({ OptionsApp }) => OptionsApp)],
])('the %s declares the language of its texts', async (_page, load) => {
  const App = await load();
  render(<App />);
  await waitFor(() => expect(document.documentElement.lang).toBe('de'));
});

// The states read their texts as soon as they are loaded.
it.each(['run-your-turn-save', 'guide-mixed', 'card-form', 'guard', 'guide-use-record'])(
  'what is rendered into a page declares the language of its texts: %s',
  async (name) => {
    const { STATES } = await import('../../gallery/states');
    render(<div>{STATES[name]?.view}</div>);
    const role = /guard|use-record/.test(name) ? 'alertdialog' : 'complementary';
    expect(screen.getByRole(role).getAttribute('lang')).toBe('de');
  },
);
