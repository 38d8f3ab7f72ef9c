// Pictures of every state of every component, light and dark, wide and narrow, into .output/gallery, and an axe run on
// each. Run: node tests/gallery/shoot.mjs [part of a state's name]. Ends with 1 when axe finds anything.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { findChromium } from '../../scripts/lib/browsers.mjs';

const out = fileURLToPath(new URL('../../.output/gallery/', import.meta.url));
const configFile = fileURLToPath(new URL('./vite.config.ts', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wanted = process.argv[2] ?? '';
/** The popup is as wide as it is; the rest has to work from 360 px to a desk's width, and at 200 % zoom (640 by 400). */
const SIZES = {
  popup: [[380, 600]],
  halo: [
    [1280, 800],
    [640, 400],
    [360, 640],
  ],
  page: [
    [1280, 800],
    [360, 640],
  ],
};

mkdirSync(out, { recursive: true });
await build({ configFile });
const server = await preview({ configFile, preview: { port: 0, host: '127.0.0.1' } });
const base = server.resolvedUrls.local[0];
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined });
let faults = 0;
let pictures = 0;
try {
  const index = await browser.newPage();
  await index.goto(base);
  const states = await index.locator('p a').allTextContents();
  await index.close();
  for (const state of states.filter((name) => name.includes(wanted))) {
    for (const [width, height] of SIZES[state.split('-')[0]] ?? sizesOf(state)) {
      for (const theme of ['light', 'dark']) {
        const page = await browser.newPage({
          viewport: { width, height },
          colorScheme: theme,
          reducedMotion: 'reduce',
        });
        await page.goto(`${base}?state=${state}&theme=${theme}`);
        await page.locator(`html[data-ready="${state}"]`).waitFor({ state: 'attached' });
        // Our own pages as high as their content: a picture of the whole page would misplace what is sticky.
        const whole = await page.evaluate(() => document.documentElement.scrollHeight);
        if (!inHalo(state)) await page.setViewportSize({ width, height: Math.max(height, whole) });
        await page.screenshot({ path: `${out}${state}-${width}-${theme}.png` });
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() =>
          globalThis.axe.run({ exclude: ['#halo'] }, { rules: { 'page-has-heading-one': { enabled: false } } }),
        );
        for (const { id, nodes } of violations) {
          faults += 1;
          console.error(`${state} ${width} ${theme}: ${id}`);
          for (const node of nodes)
            console.error(`  ${node.target.join(' ')}: ${node.failureSummary?.replaceAll('\n', ' ')}`);
        }
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        if (sideways) {
          faults += 1;
          console.error(`${state} ${width} ${theme}: scrolls sideways`);
        }
        pictures += 1;
        await page.close();
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(`${pictures} pictures in .output/gallery, ${faults} faults`);
process.exit(faults > 0 || pictures === 0 ? 1 : 0);

function inHalo(state) {
  return /^(guide|guard|pointer)/.test(state);
}

function sizesOf(state) {
  return inHalo(state) ? SIZES.halo : SIZES.page;
}
