import type { CDPSession, Page } from '@playwright/test';
import { prepare } from '../e2e/support/lab-records.ts';
import { startPractice } from '../practice/server/start.ts';
import { launchVariants, VARIANTS, type Variant } from './variants.ts';

const HOST = 'bench.halopsa.com';
/** Another run before these warms each browser up and does not count. */
const RUNS = 5;
/** The work of a page after its load counts too, for the same time in all browsers. */
const AFTER_LOAD_MS = 700;
const AFTER_RENDERS_MS = 300;
const RENDERS = 20;
const ROWS = 200;
const CARD = 'halo-setup-assistant';

/** Milliseconds of the main thread in each run, by browser. */
type ByVariant = Record<Variant, number[]>;

interface Cost {
  script: ByVariant;
  task: ByVariant;
}

export interface SideBySide {
  ordinary: Cost;
  setup: Cost;
  /** Renders of 200 rows, on the set-up page. */
  renders: Cost;
  /** Milliseconds from the form's first frame until the guide is painted. */
  guide: number[];
}

/** Measures in all three browsers in turn, so that other work of the machine affects all of them. */
export async function sideBySide(): Promise<SideBySide> {
  const practice = await startPractice({ tls: true });
  const path = prepare(practice.store.halo(HOST), 'role', false);
  const role = `https://${HOST}${path}`;
  const variants = await launchVariants(practice, role);
  const result: SideBySide = { ordinary: cost(), setup: cost(), renders: cost(), guide: [] };
  try {
    for (let run = 0; run <= RUNS; run += 1) {
      for (const variant of VARIANTS) {
        const context = variants.contexts[variant];
        const page = await context.newPage();
        const ordinary = await loaded(page, `https://${HOST}/tickets`, false);
        await page.close();
        const setUp = await context.newPage();
        await setUp.addInitScript(watchGuide, CARD);
        const setup = await loaded(setUp, role, variant === 'ours');
        const renders = await rendered(setUp);
        const guide =
          variant === 'ours' ? await setUp.evaluate(() => (globalThis as unknown as Watched).__guide()) : null;
        await setUp.close();
        if (run === 0) continue;
        addTo(result.ordinary, variant, ordinary);
        addTo(result.setup, variant, setup);
        addTo(result.renders, variant, renders);
        if (guide !== null) result.guide.push(guide);
      }
    }
    return result;
  } finally {
    await variants.close();
    await practice.close();
  }
}

interface Spent {
  script: number;
  task: number;
}

function cost(): Cost {
  return { script: { none: [], empty: [], ours: [] }, task: { none: [], empty: [], ours: [] } };
}

function addTo({ script, task }: Cost, variant: Variant, spent: Spent): void {
  script[variant].push(spent.script);
  task[variant].push(spent.task);
}

/** Loads a page in a new tab and returns the time that its main thread has used. */
async function loaded(page: Page, url: string, hasGuide: boolean): Promise<Spent> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(url);
  await page.locator('.app-container').first().waitFor();
  if (url.includes('id=')) await page.locator('.details-form label').first().waitFor();
  if (hasGuide) await page.locator(CARD).waitFor({ state: 'attached' });
  await page.waitForTimeout(AFTER_LOAD_MS);
  const spent = await spentIn(session);
  await session.detach();
  return spent;
}

async function spentIn(session: CDPSession): Promise<Spent> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => {
    const metric = metrics.find((one) => one.name === name);
    if (!metric) throw new Error(`Chromium does not report ${name}`);
    return metric.value * 1000;
  };
  return { script: of('ScriptDuration'), task: of('TaskDuration') };
}

/** Renders a table of 200 rows 20 times, and returns the time that this used. */
async function rendered(page: Page): Promise<Spent> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const before = await spentIn(session);
  await page.evaluate(renderRows, [RENDERS, ROWS] as const);
  await page.waitForTimeout(AFTER_RENDERS_MS);
  const after = await spentIn(session);
  await session.detach();
  return { script: after.script - before.script, task: after.task - before.task };
}

/** Runs in the page. Waits 50 ms between two renders, like a list that is filtered while a person types. */
async function renderRows([renders, rows]: readonly [number, number]): Promise<void> {
  const box = document.createElement('div');
  (document.querySelector('.app-container') ?? document.body).append(box);
  for (let render = 0; render < renders; render += 1) {
    const cells = (row: number) =>
      `<td><a href="#${row}">Ticket ${row}</a></td><td>Render ${render}</td><td><label>Open <input type="checkbox"></label></td>`;
    const body = Array.from({ length: rows }, (_, row) => `<tr>${cells(row)}</tr>`).join('');
    box.innerHTML = `<table><tbody>${body}</tbody></table>`;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
  }
  box.remove();
}

interface Watched {
  /** Returns the milliseconds between the two frames. @throws Error when one of them was not drawn */
  __guide(): number;
}

/**
 * Runs in the page. Stores the times of the first frame with the form, and of the first frame with the guide's element.
 */
function watchGuide(card: string): void {
  const seen: { form?: number; guide?: number } = {};
  const frame = (what: keyof typeof seen) => {
    seen[what] = 0;
    // The first callback is before a frame is painted, the second one after it.
    requestAnimationFrame(() => requestAnimationFrame((now) => (seen[what] = now)));
  };
  new MutationObserver(() => {
    if (seen.form === undefined && document.querySelector('.details-form label')) frame('form');
    if (seen.guide === undefined && document.querySelector(card)) frame('guide');
  }).observe(document, { childList: true, subtree: true });
  (globalThis as unknown as Watched).__guide = () => {
    if (!seen.form || !seen.guide) throw new Error('The form or the guide was not seen');
    return Math.max(0, seen.guide - seen.form);
  };
}
