import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import type { Picture } from './album.ts';

/**
 * Arranges all pictures on one sheet: `index.html` for details, and `contact-sheet.png` with all of them. Each row is a
 * state: light next to dark, wide next to narrow.
 */
export async function layOut(folder: string, pictures: readonly Picture[], context: BrowserContext): Promise<void> {
  const names = [...new Set(pictures.map(({ name }) => name))];
  const rows = names.map((name) => {
    const own = pictures.filter((picture) => picture.name === name);
    const cells = own.map(
      ({ file, theme, width }) =>
        `<figure><a href="${file}"><img src="${file}" alt=""></a><figcaption>${theme}, ${width} px</figcaption></figure>`,
    );
    return `<section><h2>${name}</h2><div>${cells.join('')}</div></section>`;
  });
  const style =
    'body{margin:24px;font:13px system-ui;background:#e9ebee;color:#1b1f24}h2{font-size:14px;margin:20px 0 6px}' +
    'div{display:flex;gap:12px;align-items:flex-start;flex-wrap:wrap}figure{margin:0}' +
    'img{height:300px;max-width:520px;object-fit:contain;object-position:top left;background:#fff;border:1px solid #0002}';
  const html = `<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>${style}</style>${rows.join('')}`;
  writeFileSync(join(folder, 'index.html'), html);
  const page = await context.newPage();
  await page.setViewportSize({ width: 1720, height: 1000 });
  await page.goto(`file://${join(folder, 'index.html')}`, { waitUntil: 'load' });
  await page.screenshot({ path: join(folder, 'contact-sheet.png'), fullPage: true });
  await page.close();
}
