// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { preloadTexts } from '@/utils/guide/preload-texts';
import { speakEnglish } from '../speak-english';

vi.mock('@wxt-dev/i18n', () => import('@/utils/page-i18n'));

// The states read their texts as soon as they are loaded.
speakEnglish();
const { STATES } = await import('../../gallery/states');

const states = Object.entries(STATES).filter(([name, { stage }]) => stage === 'halo' && /^gu/.test(name));

test('the panel and the save guard have all their texts when the extension context is invalidated', () => {
  speakEnglish();
  preloadTexts();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(states.length).toBeGreaterThan(5);
  for (const [, { view }] of states) {
    expect(render(<div>{view}</div>).container.textContent).not.toBe('');
    cleanup();
  }
});
