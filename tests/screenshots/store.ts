import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchWithExtension } from '../e2e/support/browser.ts';
import type { Practice } from '../practice/server/start.ts';
import { carryOutGuidedRun, GUIDE_A } from '../tour/guided.ts';
import { overlayPopup } from '../tour/overlay-popup.ts';
import type { Run } from '../tour/stage.ts';
import { STORE_MOMENTS } from './names.ts';
import { uncounted } from './scenes.ts';

/**
 * Renews the pictures for README and the browsers' stores from the real extension.
 * @throws Error when the tour does not reach one of the moments
 */
export async function makeStorePictures(practice: Practice, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  practice.store.reset();
  const browser = await launchWithExtension({ headless: true, practice, closeWelcome: true });
  const shots: { name: string; page: Buffer; popup: Buffer | null }[] = [];
  try {
    const run: Run = {
      browser,
      clicks: uncounted(),
      onMoment: async ({ name, page, popup }) => {
        if (STORE_MOMENTS[name] === undefined) return;
        const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
        // Combined at the end, because a new tab would close the popup.
        shots.push({ name, page: shot, popup: popup ? await popup.picture() : null });
      },
    };
    await carryOutGuidedRun(run, GUIDE_A);
    for (const { name, page, popup } of shots) {
      const picture = popup ? await overlayPopup(browser.context, page, popup) : page;
      for (const file of STORE_MOMENTS[name] ?? []) writeFileSync(join(folder, file), picture);
    }
  } finally {
    await browser.close();
  }
  const missing = Object.keys(STORE_MOMENTS).filter((name) => !shots.some((shot) => shot.name === name));
  if (missing.length > 0) throw new Error(`The tour did not reach ${missing.join(', ')}`);
}
