import type { Page } from '@playwright/test';
import { type ExtensionBrowser, launchWithExtension } from '../e2e/support/browser.ts';
import { CheckBox, holdValues, textOf } from '../e2e/support/check.ts';
import { seedScalePad } from '../practice/server/scalepad-setup.ts';
import { type Practice, startPractice } from '../practice/server/start.ts';

const HOST = 'demo.halopsa.com';
const HALO = `https://${HOST}`;
const RUNS = 7;

/** Milliseconds of each run, warm-up left out. */
interface PopupTimes {
  /** From the popup's beginning to its first paint. */
  paint: number[];
  /** From the press on Check connection to the verdict, for a set-up that works. */
  check: number[];
  /** From the press on Cancel to the word that it was cancelled, while Halo keeps its answer back. */
  cancel: number[];
}

interface Timed {
  __took: Promise<number>;
}

/** Measures the popup and its connection check in a browser of its own. */
export async function popupTimes(): Promise<PopupTimes> {
  const practice = await startPractice({ tls: true });
  const browser = await launchWithExtension({ headless: true, practice, closeWelcome: true });
  try {
    const paint = await paints(browser);
    const check = new CheckBox(await openPopup(browser));
    const times: PopupTimes = { paint, check: [], cancel: [] };
    for (let run = 0; run <= RUNS; run += 1) {
      await setUp(practice, browser);
      const took = await timed(check.page, textOf('verdict', 'works'), () => check.press());
      practice.store.setQuirk('token-slow', true);
      await check.button.and(check.page.locator(':not([aria-disabled])')).click();
      const cancel = check.page.getByRole('button', { name: 'Cancel' });
      await cancel.waitFor();
      const cancelled = await timed(check.page, textOf('verdict', 'cancelled'), () => cancel.click());
      if (run === 0) continue;
      times.check.push(took);
      times.cancel.push(cancelled);
    }
    return times;
  } finally {
    await browser.close();
    await practice.close();
  }
}

async function openPopup(browser: ExtensionBrowser): Promise<Page> {
  const halo = browser.context.pages()[0] ?? (await browser.context.newPage());
  await halo.goto(`${HALO}/tickets`);
  return browser.openPopup(halo);
}

async function paints(browser: ExtensionBrowser): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const popup = await browser.openExtensionPage('popup.html');
    const took = await firstPaint(popup);
    if (run > 0) times.push(took);
    await popup.close();
  }
  return times;
}

/** A finished set-up at the practice Halo, with its values in the vault as new ones. */
async function setUp(practice: Practice, browser: ExtensionBrowser): Promise<void> {
  practice.store.reset();
  const { clientId, clientSecret } = seedScalePad(practice.store.halo(HOST));
  const servers = { resourceServer: `${HALO}/api`, authorisationServer: `${HALO}/auth`, tenant: 'demo' };
  await holdValues(browser, HALO, { ...servers, clientId, clientSecret });
}

/** Returns the milliseconds from the press that `press` makes in the page until its live text says `words`. */
async function timed(page: Page, words: string, press: () => Promise<void>): Promise<number> {
  await page.evaluate((wanted) => {
    const status = document.querySelector('output');
    if (!status) throw new Error('no live text');
    (globalThis as unknown as Timed).__took = new Promise((done) => {
      let pressed = 0;
      const onPress = () => {
        pressed = performance.now();
      };
      document.addEventListener('click', onPress, { capture: true, once: true });
      const watch = new MutationObserver(() => {
        if (pressed === 0 || !status.textContent?.includes(wanted)) return;
        watch.disconnect();
        done(performance.now() - pressed);
      });
      watch.observe(status, { childList: true, characterData: true, subtree: true });
    });
  }, words);
  await press();
  return page.evaluate(() => (globalThis as unknown as Timed).__took);
}

/** Returns the milliseconds from the popup's beginning to its first paint. */
function firstPaint(popup: Page): Promise<number> {
  return popup.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const read = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
        const now = read();
        if (now !== undefined) return resolve(now);
        new PerformanceObserver(() => {
          const later = read();
          if (later !== undefined) resolve(later);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}
