import type { Page } from '@playwright/test';
import { launchWithExtension } from '../e2e/support/browser.ts';
import { prepare, savedSettings, WANTED } from '../e2e/support/lab-records.ts';
import { QuirkSession } from '../e2e/support/quirk-matrix.ts';
import { ownRole } from '../e2e/support/store-setup.ts';
import { startPractice } from '../practice/server/start.ts';
import { longWork, type Task } from './long-work.ts';

const HOST = 'bench.halopsa.com';
const TIMED_RUNS = 5;
const TRACED_RUNS = 2;
const LONGEST_TASK = 50;

interface ApplyRuns {
  /** Wall times in milliseconds, from the press on Apply until the guide shows the result. */
  times: number[];
  /** The page's tasks over 50 ms, from the runs that were traced. */
  tasks: Task[];
}

/**
 * Notes when the page gets its next click, which the driver sends only after it has found the button at rest. Returns a
 * function that returns that time, as Date.now() does.
 */
async function timeOfPress(page: Page): Promise<() => Promise<number>> {
  const noted = await page.evaluateHandle(() => {
    const press = { at: 0 };
    const note = () => {
      press.at = Date.now();
    };
    addEventListener('click', note, { capture: true, once: true });
    return press;
  });
  return () => noted.evaluate(({ at }) => at);
}

/**
 * Applies the role's 17 settings several times, on the page with all of Halo's permission selects and with menus that open
 * at once. The first run warms the browser up and does not count.
 * @throws Error when a run does not set everything.
 */
export async function applyRuns(): Promise<ApplyRuns> {
  const practice = await startPractice({ tls: true });
  const browser = await launchWithExtension({ headless: true, practice, closeWelcome: true });
  const runs: ApplyRuns = { times: [], tasks: [] };
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    for (let run = 0; run <= TIMED_RUNS + TRACED_RUNS; run += 1) {
      await page.goto('about:blank');
      practice.store.reset();
      const halo = practice.store.halo(HOST);
      const url = `https://${HOST}${prepare(halo, 'role', false)}`;
      await ownRole(browser, url);
      const visit = new QuirkSession(page, halo, url);
      await visit.open();
      await visit.edit();
      await page.getByRole('tab', { name: 'Permissions', exact: true }).click();
      await visit.guide.audited();
      let duration = 0;
      const pressedAt = await timeOfPress(page);
      const work = async () => {
        await visit.apply();
        duration = Date.now() - (await pressedAt());
      };
      const isTimed = run <= TIMED_RUNS;
      // A trace of the main thread costs time, so traced runs are not timed.
      const tasks = isTimed ? [] : await longWork(page, browser.extensionId, LONGEST_TASK, work);
      if (isTimed) await work();
      await visit.save();
      const saved = savedSettings(halo, 'role')?.settings;
      if (JSON.stringify(Object.entries(saved ?? {}).sort()) !== JSON.stringify(Object.entries(WANTED.role).sort()))
        throw new Error(`Not everything was set: ${JSON.stringify(saved)}`);
      if (run > 0 && isTimed) runs.times.push(duration);
      runs.tasks.push(...tasks);
    }
  } finally {
    await browser.close();
    await practice.close();
  }
  return runs;
}
