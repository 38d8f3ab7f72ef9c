import { Guide } from '../e2e/pages/guide.ts';
import { launchWithExtension } from '../e2e/support/browser.ts';
import { ClickCounter } from '../e2e/support/clicks.ts';
import { freeQuota, GUARD, refusedApplication } from '../e2e/support/secret.ts';
import { startPractice } from '../practice/server/start.ts';

const RUNS = 5;

interface Timed {
  __answered: Promise<number>;
}

/**
 * Returns the milliseconds from a press on Save until the guard appears, with a vault that refuses the new secret.
 * The first run warms the browser up and does not count.
 */
export async function guardTimes(): Promise<number[]> {
  const practice = await startPractice({ tls: true });
  const browser = await launchWithExtension({ headless: true, practice, closeWelcome: true });
  const times: number[] = [];
  try {
    const tab = browser.context.pages()[0] ?? (await browser.context.newPage());
    const guide = new Guide(tab, new ClickCounter());
    for (let run = 0; run <= RUNS; run += 1) {
      await tab.goto('about:blank');
      await freeQuota(browser);
      practice.store.reset();
      await refusedApplication(browser, tab, guide);
      await tab.evaluate(() => {
        (globalThis as unknown as Timed).__answered = new Promise((done) => {
          let pressed = 0;
          addEventListener('pointerup', () => (pressed = performance.now()), { capture: true, once: true });
          // The guard's element is the only node that is added to the root element then.
          new MutationObserver((_, observer) => {
            if (pressed === 0) return;
            observer.disconnect();
            done(performance.now() - pressed);
          }).observe(document.documentElement, { childList: true });
        });
      });
      await tab.locator('.form-foot .glow-btn').click();
      await guide.ax.wait(GUARD);
      const duration = await tab.evaluate(() => (globalThis as unknown as Timed).__answered);
      if (run > 0) times.push(duration);
    }
  } finally {
    await browser.close();
    await practice.close();
  }
  return times;
}
