import type { Page } from '@playwright/test';
import { ConnectionCheck, storeValues, textOf } from '../e2e/pages/connection-check.ts';
import { type ExtensionBrowser, launchWithExtension } from '../e2e/support/browser.ts';
import { seedScalePad } from '../practice/server/scalepad-setup.ts';
import { type Practice, startPractice } from '../practice/server/start.ts';

const HOST = 'demo.halopsa.com';
const HALO = `https://${HOST}`;
const RUNS = 7;

/** The milliseconds of each run, without the warm-up. */
interface PopupTimes {
  /** From the popup's start to its first paint. */
  paint: number[];
  /** From the popup's start until the frame with the background's answer is painted. */
  state: number[];
  /** From the press on Check connection to the verdict, for a setup that works. */
  check: number[];
  /** From the press on Cancel to its confirmation, while Halo delays its answer. */
  cancel: number[];
}

interface Timed {
  __duration: Promise<number>;
}

/** Measures the popup and its connection check in a browser of its own. */
export async function popupTimes(): Promise<PopupTimes> {
  const practice = await startPractice({ tls: true });
  const browser = await launchWithExtension({ headless: true, practice, closeWelcome: true });
  try {
    const { paint, state } = await paints(browser);
    const check = new ConnectionCheck(await openPopup(browser));
    const times: PopupTimes = { paint, state, check: [], cancel: [] };
    for (let run = 0; run <= RUNS; run += 1) {
      await setUp(practice, browser);
      const duration = await timed(check.page, textOf('verdict', 'works'), () => check.press());
      practice.store.setQuirk('token-slow', true);
      await check.button.and(check.page.locator(':not([aria-disabled])')).click();
      const cancel = check.page.getByRole('button', { name: 'Cancel' });
      await cancel.waitFor();
      const cancelled = await timed(check.page, textOf('verdict', 'cancelled'), () => cancel.click());
      if (run === 0) continue;
      times.check.push(duration);
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

async function paints(browser: ExtensionBrowser): Promise<Pick<PopupTimes, 'paint' | 'state'>> {
  const times: Pick<PopupTimes, 'paint' | 'state'> = { paint: [], state: [] };
  for (let run = 0; run <= RUNS; run += 1) {
    const popup = await browser.context.newPage();
    await popup.addInitScript(watchState);
    await popup.goto(`chrome-extension://${browser.extensionId}/popup.html`);
    const paint = await firstPaint(popup);
    const state = await popup.evaluate(() => (globalThis as unknown as Watched).__state);
    await popup.close();
    if (run === 0) continue;
    times.paint.push(paint);
    times.state.push(state);
  }
  return times;
}

interface Watched {
  __state: Promise<number>;
}

/** Runs in the popup. Stores the time of the frame in which it is ready. */
function watchState(): void {
  (globalThis as unknown as Watched).__state = new Promise((done) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('main[data-ready="true"]')) return;
      observer.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(done));
    }).observe(document, { childList: true, subtree: true, attributes: true });
  });
}

/** Creates a finished setup in the practice Halo, and stores its values in the vault as newly captured. */
async function setUp(practice: Practice, browser: ExtensionBrowser): Promise<void> {
  practice.store.reset();
  const { clientId, clientSecret } = seedScalePad(practice.store.halo(HOST));
  const servers = { resourceServer: `${HALO}/api`, authorisationServer: `${HALO}/auth`, tenant: 'demo' };
  await storeValues(browser, HALO, { ...servers, clientId, clientSecret });
}

/** Returns the milliseconds from the press that `press` makes until the page's status line contains `text`. */
async function timed(page: Page, text: string, press: () => Promise<void>): Promise<number> {
  await page.evaluate((wanted) => {
    const status = document.querySelector('output');
    if (!status) throw new Error('no status line');
    (globalThis as unknown as Timed).__duration = new Promise((done) => {
      let pressed = 0;
      const onPress = () => {
        pressed = performance.now();
      };
      document.addEventListener('click', onPress, { capture: true, once: true });
      const observer = new MutationObserver(() => {
        if (pressed === 0 || !status.textContent?.includes(wanted)) return;
        observer.disconnect();
        done(performance.now() - pressed);
      });
      observer.observe(status, { childList: true, characterData: true, subtree: true });
    });
  }, text);
  await press();
  return page.evaluate(() => (globalThis as unknown as Timed).__duration);
}

/** Returns the milliseconds from the popup's start to its first paint. */
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
