import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { findChromium } from '../../scripts/lib/browsers.mjs';
import type { Picture, Theme } from '../screenshots/album.ts';
import { faultsOf } from './faults.ts';

const configFile = fileURLToPath(new URL('./vite.config.ts', import.meta.url));

type Size = readonly [width: number, height: number];
/**
 * The popup has a fixed width. Everything else must work from 360 px to a desktop's width, and at 200 % zoom (640 by
 * 400).
 */
const POPUP: readonly Size[] = [[380, 600]];
const IN_HALO: readonly Size[] = [
  [1280, 800],
  [640, 400],
  [360, 640],
];
const OWN_PAGE: readonly Size[] = [
  [1280, 800],
  [360, 640],
];

export interface Shots {
  pictures: Picture[];
  /** The faults that axe found, and pages that scroll sideways; one line each. */
  faults: string[];
}

/**
 * Shoots every state of every single view (tests/gallery/states.tsx), light and dark, wide and narrow, with an axe run on
 * each.
 * @param part limits the run to the states whose names contain it
 */
export async function shootGallery(folder: string, part = ''): Promise<Shots> {
  mkdirSync(folder, { recursive: true });
  await build({ configFile });
  const server = await preview({ configFile, preview: { port: 0, host: '127.0.0.1' } });
  const base = server.resolvedUrls?.local[0] ?? '';
  const browser = await chromium.launch({ executablePath: findChromium() ?? undefined });
  const shots: Shots = { pictures: [], faults: [] };
  try {
    const index = await browser.newPage();
    await index.goto(base);
    const states = await index.locator('p a').allTextContents();
    await index.close();
    for (const state of states.filter((name) => name.includes(part))) {
      for (const size of sizesOf(state)) {
        for (const theme of ['light', 'dark'] as const) await shootState(browser, base, state, size, theme);
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return shots;

  async function shootState(browser: Browser, base: string, state: string, [width, height]: Size, theme: Theme) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme, reducedMotion: 'reduce' });
    await page.goto(`${base}?state=${state}&theme=${theme}`);
    await page.locator(`html[data-ready="${state}"]`).waitFor({ state: 'attached' });
    // Sets the height of our own pages to that of their content: a full-page picture would misplace sticky elements.
    const fullHeight = await page.evaluate(() => document.documentElement.scrollHeight);
    if (!inHalo(state)) await page.setViewportSize({ width, height: Math.max(height, fullHeight) });
    const file = `${state}-${width}-${theme}.png`;
    await page.screenshot({ path: join(folder, file) });
    shots.pictures.push({ name: state, theme, width, file });
    shots.faults.push(...(await faultsOf(page)).map((fault) => `${state} ${width} ${theme}: ${fault}`));
    await page.close();
  }
}

function inHalo(state: string): boolean {
  return /^(guide|guard|run|pointer|marker|card)/.test(state);
}

function sizesOf(state: string): readonly Size[] {
  if (state.startsWith('popup')) return POPUP;
  return inHalo(state) ? IN_HALO : OWN_PAGE;
}
