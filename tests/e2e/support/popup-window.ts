import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The extension APIs of the worker that are used here. */
interface WorkerScope {
  chrome: {
    action: {
      getBadgeText(about: { tabId: number }): Promise<string>;
      getTitle(about: { tabId: number }): Promise<string>;
    };
    tabs: { query(requested: { active: true }): Promise<{ id: number }[]> };
  };
}

/** Returns how the popup fits into its window, in CSS px. */
export async function layout(popup: Page) {
  return popup.evaluate(() => {
    const root = document.documentElement;
    const box = document.querySelector('.popup')?.getBoundingClientRect();
    const scrolls = [...document.querySelectorAll('body *')].filter(
      (el) => el.scrollHeight > el.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(el).overflowY),
    );
    const cut = [...document.querySelectorAll<HTMLElement>('button, a, .hint, .help, summary')]
      .filter((el) => el.offsetParent !== null && el.scrollWidth > el.clientWidth + 1 && !el.classList.contains('bare'))
      .map((el) => el.textContent ?? '');
    return {
      window: innerWidth,
      width: box?.width ?? 0,
      height: box?.height ?? 0,
      sideways: root.scrollWidth > root.clientWidth,
      ownScrolls: scrolls.length,
      cut,
    };
  });
}

/** Returns the violations that axe finds in the page, as "rule: element". */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: { run(): Promise<AxeResult> } }).axe;
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}
interface AxeResult {
  violations: { id: string; nodes: { target: string[] }[] }[];
}

/** Makes every text about a third longer, like a German translation. */
export async function lengthen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      if (text.trim())
        node.textContent = `${text}${' extralang'.repeat(Math.ceil((text.length * 0.35) / 10)).slice(0, Math.ceil(text.length * 0.35))}`;
    }
  });
}

/** Returns the badge and the title of the active tab's toolbar button. */
export async function buttonOf(browser: ExtensionBrowser): Promise<{ badge: string; title: string }> {
  const worker = await browser.worker();
  return worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as WorkerScope;
    const [tab] = await chrome.tabs.query({ active: true });
    const about = { tabId: tab?.id ?? -1 };
    return { badge: await chrome.action.getBadgeText(about), title: await chrome.action.getTitle(about) };
  });
}

/** Calls `open`, and returns the popup that the extension opens without a click on its button, such as for a command. */
export async function popupOpens(browser: ExtensionBrowser, open: () => Promise<void>): Promise<Page> {
  const page = browser.context.waitForEvent(
    'page',
    (candidate) => candidate.url().includes('/popup.html') || candidate.url() === '',
  );
  await open();
  const popup = await page;
  await popup.waitForURL(/popup\.html/);
  return popup;
}
