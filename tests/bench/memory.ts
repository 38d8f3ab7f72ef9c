import type { BrowserContext, Page } from '@playwright/test';
import { prepare } from '../e2e/support/lab-records.ts';
import { startPractice } from '../practice/server/start.ts';
import { launchVariants, type Variant } from './variants.ts';

const HOST = 'memory.halopsa.com';
/** The guide's element. */
const CARD = 'halo-setup-assistant';
/** Route changes before the measurement, which fill caches and compile code. */
const WARM_UP = 100;
const CHANGES = 1000;

/** The growth of the page's process after 1 000 route changes, with garbage collection before and after. */
export interface Growth {
  heapKb: number;
  nodes: number;
  listeners: number;
}

/** Changes the route 1 000 times between set-up pages and others, with no extension and with ours, at the same time. */
export async function memoryGrowth(): Promise<Record<Exclude<Variant, 'empty'>, Growth>> {
  const practice = await startPractice({ tls: true });
  const path = prepare(practice.store.halo(HOST), 'role', false);
  const variants = await launchVariants(practice, `https://${HOST}${path}`);
  try {
    const [none, ours] = await Promise.all(
      (['none', 'ours'] as const).map((variant) => growthIn(variants.contexts[variant], path, variant === 'ours')),
    );
    if (!none || !ours) throw new Error('A browser measured nothing');
    return { none, ours };
  } finally {
    await variants.close();
    await practice.close();
  }
}

async function growthIn(context: BrowserContext, path: string, hasGuide: boolean): Promise<Growth> {
  const page = await context.newPage();
  await page.goto(`https://${HOST}/tickets`);
  await page.locator('.app-container').first().waitFor();
  const routes = ['/config/agents/roles', path, '/tickets', '/config/integrations/api'];
  await page.evaluate(changeRoutes, [routes, WARM_UP] as const);
  await page.evaluate(changeRoutes, [[path], 1] as const);
  if (hasGuide) await page.locator(CARD).waitFor({ state: 'attached' });
  const before = await usedBy(page);
  await page.evaluate(changeRoutes, [routes, CHANGES] as const);
  const after = await usedBy(page);
  return {
    heapKb: (after.JSHeapUsedSize - before.JSHeapUsedSize) / 1024,
    nodes: after.Nodes - before.Nodes,
    listeners: after.JSEventListeners - before.JSEventListeners,
  };
}

const NAMES = ['JSHeapUsedSize', 'Nodes', 'JSEventListeners'] as const;

async function usedBy(page: Page): Promise<Record<(typeof NAMES)[number], number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  // Objects that one collection frees may release others; the third collection frees nothing more.
  for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const of = (name: string) => {
    const metric = metrics.find((one) => one.name === name);
    if (!metric) throw new Error(`Chromium does not report ${name}`);
    return metric.value;
  };
  return Object.fromEntries(NAMES.map((name) => [name, of(name)])) as Record<(typeof NAMES)[number], number>;
}

/**
 * Runs in the page. Changes the route as a click on Halo's menu does, and waits until the page is drawn, a record's
 * with its form.
 */
async function changeRoutes([routes, times]: readonly [readonly string[], number]): Promise<void> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  for (let change = 0; change < times; change += 1) {
    const route = routes[change % routes.length] ?? '';
    history.pushState(null, '', route);
    dispatchEvent(new PopStateEvent('popstate'));
    for (let frames = 0; frames < 3; frames += 1) await frame();
    if (!route.includes('id=')) continue;
    const limit = performance.now() + 10_000;
    while (!document.querySelector('.details-form label')) {
      if (performance.now() > limit) throw new Error(`${route} was not drawn`);
      await frame();
    }
  }
}
