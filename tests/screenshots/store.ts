import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchWithExtension } from '../e2e/support/browser.ts';
import type { Practice } from '../practice/server/start.ts';
import { layOver } from '../tour/lay.ts';
import { carryOutGuideA } from '../tour/run.ts';
import { uncounted } from './scenes.ts';

/** What is shown of the album that was just taken: 1280 by 800, as Chrome's and Edge's store ask for. */
const FROM_ALBUM: Record<string, string> = {
  'role-differs-1280-light.png': 'guide.png',
  'spotlight-1280-light.png': 'store-2-spotlight.png',
  'guard-1280-light.png': 'store-3-guard.png',
};

/** The moments of guide A with the popup over its page, by the name that the tour gives them. */
const WITH_POPUP: Record<string, string> = {
  start: 'store-1-start.png',
  'scalepad-filled': 'store-4-scalepad.png',
};

/**
 * Renews the pictures of README and of the browsers' stores from the real extension.
 * @param album the folder that takeScreenshots has just filled
 * @throws Error when the tour has no such moment any more
 */
export async function takeStorePictures(practice: Practice, album: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [from, to] of Object.entries(FROM_ALBUM)) copyFileSync(join(album, from), join(folder, to));
  practice.store.reset();
  const browser = await launchWithExtension({ headless: true, practice, closeWelcome: true });
  const shots: { file: string; page: Buffer; popup: Buffer }[] = [];
  try {
    await carryOutGuideA({
      browser,
      clicks: uncounted(),
      tell: async ({ name, page, popup }) => {
        const file = WITH_POPUP[name];
        if (file === undefined || !popup) return;
        const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
        // Laid together at the end: a new tab would close the popup.
        shots.push({ file, page: shot, popup: await popup.picture() });
      },
    });
    for (const { file, page, popup } of shots)
      writeFileSync(join(folder, file), await layOver(browser.context, page, popup));
  } finally {
    await browser.close();
  }
  const missing = Object.values(WITH_POPUP).filter((file) => !shots.some((shot) => shot.file === file));
  if (missing.length > 0) throw new Error(`The tour told nothing of ${missing.join(', ')}`);
}
