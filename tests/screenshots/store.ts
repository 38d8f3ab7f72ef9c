import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchWithExtension } from '../e2e/support/browser.ts';
import type { Practice } from '../practice/server/start.ts';
import { layOver } from '../tour/lay.ts';
import { carryOutGuideA } from '../tour/run.ts';
import { uncounted } from './scenes.ts';

/** The moments of guide A that README and the stores show, by the name that the tour gives them. */
const MOMENTS: Record<string, string> = {
  start: 'store-1-start',
  'role-new': 'store-2-guide',
  'role-set': 'store-3-role-set',
  'application-set': 'store-4-application',
  'scalepad-filled': 'store-5-scalepad',
};

/**
 * Renews the pictures of README and of the browsers' stores (1280 by 800, as Chrome's and Edge's store ask for), from the
 * real extension in guide A.
 * @throws Error when the tour has no such moment any more
 */
export async function takeStorePictures(practice: Practice, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  practice.store.reset();
  const browser = await launchWithExtension({ headless: true, practice, closeWelcome: true });
  const left = new Set(Object.keys(MOMENTS));
  const later: { file: string; page: Buffer; popup: Buffer }[] = [];
  try {
    await carryOutGuideA({
      browser,
      clicks: uncounted(),
      tell: async ({ name, page, popup }) => {
        const picture = MOMENTS[name];
        if (picture === undefined) return;
        left.delete(name);
        const file = join(folder, `${picture}.png`);
        const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
        // Laid together at the end: a new tab would close the popup.
        if (popup) later.push({ file, page: shot, popup: await popup.picture() });
        else writeFileSync(file, shot);
      },
    });
    for (const { file, page, popup } of later) writeFileSync(file, await layOver(browser.context, page, popup));
  } finally {
    await browser.close();
  }
  if (left.size > 0) throw new Error(`The tour told nothing of ${[...left].join(', ')}`);
}
