// Draws the icons of the extension from public/icon/icon.svg: public/icon/<size>.png, and a grey set in
// public/icon/grey for tabs on which the extension has nothing to do. The pictures are committed. Run this by hand
// after you change the drawing: node scripts/icons.mjs
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from './lib/browsers.mjs';

const folder = fileURLToPath(new URL('../public/icon/', import.meta.url));
const svg = readFileSync(`${folder}icon.svg`, 'utf8');
const ACCENT = '#2253c4';
const GREY = '#737c8a';
const TINT = '#a9c3ff';
const GREY_TINT = '#cdd2d9';
const SIZES = [16, 32, 48, 96, 128];
/**
 * The Chrome Web Store requires a drawing of 96 px in its icon of 128 px. The smaller icons have no padding.
 * @type {Record<number, number>}
 */
const PADDING_PX = { 128: 16 };

await mkdir(`${folder}grey`, { recursive: true });
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined });
try {
  const grey = svg.replaceAll(ACCENT, GREY).replaceAll(TINT, GREY_TINT);
  for (const size of SIZES) {
    await draw(`${folder}${size}.png`, svg, size);
    await draw(`${folder}grey/${size}.png`, grey, size);
  }
} finally {
  await browser.close();
}
console.log(`${2 * SIZES.length} icons in public/icon`);

/**
 * Saves a drawing as a picture.
 * @param {string} path
 * @param {string} drawing an SVG
 * @param {number} size its side in pixels
 */
async function draw(path, drawing, size) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const source = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`;
  const side = size - 2 * (PADDING_PX[size] ?? 0);
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh"><img width="${side}" height="${side}" src="${source}">`,
    { waitUntil: 'load' },
  );
  await page.screenshot({ path, omitBackground: true });
  await page.close();
}
