import { join, resolve } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { launchWithExtension } from '../e2e/support/browser.ts';
import { type Shots, shootGallery } from '../gallery/shoot.ts';
import { startPractice } from '../practice/server/start.ts';
import { carryOutGuidedRun, GUIDE_A } from '../tour/guided.ts';
import type { Run } from '../tour/stage.ts';
import { Album, emptyFolder, type Theme } from './album.ts';
import { playGuard, playOwnPages, playScenes, uncounted } from './scenes.ts';
import { layOut } from './sheet.ts';
import { makeStorePictures } from './store.ts';

/**
 * Makes pictures of every state of the built extension on the practice Halo and ScalePad, light and dark, wide and
 * narrow, and one contact sheet with all of them.
 * @param store also renews the pictures for README and the stores, in docs/pictures
 */
export async function makeScreenshots(folder: string, store: boolean): Promise<Shots> {
  emptyFolder(folder);
  const practice = await startPractice({ tls: true });
  const shots: Shots = { pictures: [], faults: [] };
  try {
    for (const theme of ['light', 'dark'] as const) {
      console.log(`Pictures in ${theme}`);
      practice.store.reset();
      const browser = await launchWithExtension({ headless: true, practice, closeWelcome: true, colorScheme: theme });
      try {
        await setHaloTheme(theme, browser.context);
        const album = new Album(folder, theme);
        const page = browser.context.pages()[0] ?? (await browser.context.newPage());
        const stage = { browser, practice, page, album };
        let step = 0;
        const run: Run = {
          browser,
          clicks: uncounted(),
          onMoment: async (moment) => {
            step += 1;
            const name = `tour-${String(step).padStart(2, '0')}-${moment.name}`;
            if (moment.popup) await album.popup(name, moment.popup);
            else await album.page(name, moment.page);
          },
        };
        await carryOutGuidedRun(run, GUIDE_A);
        // ScalePad's tab is active now, and a tab in the background draws only once a second.
        for (const other of browser.context.pages()) if (other !== page) await other.close();
        await playScenes(stage);
        await playGuard(stage);
        await playOwnPages(stage);
        shots.pictures.push(...album.pictures);
        shots.faults.push(...album.faults);
        if (theme === 'light') continue;
        // The gallery has single views, in states that the tour and the scenes do not reach.
        const gallery = await shootGallery(folder);
        shots.pictures.push(...gallery.pictures);
        shots.faults.push(...gallery.faults);
        await layOut(folder, shots.pictures, browser.context);
      } finally {
        await browser.close();
      }
    }
    if (store) await makeStorePictures(practice, join(resolve('.'), 'docs/pictures'));
  } finally {
    await practice.close();
  }
  return shots;
}

/** Sets the theme of the practice Halo, which does not follow the browser's theme but the data of its server. */
async function setHaloTheme(theme: Theme, context: BrowserContext): Promise<void> {
  await context.addInitScript((wanted) => {
    let practice: object | undefined;
    Object.defineProperty(window, '__PRACTICE__', {
      get: () => practice,
      set: (value: object) => {
        practice = { ...value, theme: wanted };
      },
    });
  }, theme);
}
