import type { Page } from '@playwright/test';
import { ScalePadCard } from '../pages/scalepad-card.ts';
import type { Ax, AxQuery, Box } from '../support/ax.ts';
import { expect, HALO } from '../support/fixtures.ts';
import { test } from '../support/guided-run.ts';
import { haveEdges, shapesOf } from '../support/pixels.ts';
import { VALUES } from '../support/scalepad-forms.ts';
import { LOWER_SAVE, newApplication } from '../support/secret.ts';
import { storeAllCredentials, storeSetup } from '../support/store-setup.ts';

test.use({ hasAgent: true });

const CARD = { role: 'complementary', name: 'Setup assistant' };
const GUARD = { role: 'alertdialog' };
const NEW_AGENT = `${HALO}/config/agents/agents?agentid=-1`;

const force = (page: Page) => page.emulateMedia({ forcedColors: 'active' });

/** The boxes of the signs of the first list "Steps" below a node, by the state of their step. Runs in the page. */
const SIGNS = `function () {
  const steps = [...this.querySelectorAll('.track li')];
  return Object.fromEntries(steps.map((step) => {
    const { x, y, width, height } = step.querySelector('svg').getBoundingClientRect();
    return [step.dataset.state, { x, y, width, height }];
  }));
}`;
type Signs = Record<string, Box>;

async function expectThreeShapes(page: Page, read: () => Promise<Signs>): Promise<void> {
  await expect.poll(async () => Object.keys(await read()).toSorted()).toEqual(['done', 'in-progress', 'to-do']);
  // Colours that were forced a moment ago may not be drawn yet.
  await expect.poll(async () => new Set(await shapesOf(page, Object.values(await read()))).size).toBe(3);
}

/** Checks that the element of this role and name has an edge once it has stopped moving. */
async function expectEdge(page: Page, ax: Ax, query: AxQuery): Promise<void> {
  await expect.poll(async () => haveEdges(page, [await ax.boxOf(query)])).toEqual([true]);
}

/** Returns the texts of a page's parts that have no edge, or the number of parts if there are fewer than `least`. */
async function withoutEdge(page: Page, parts: string, least: number): Promise<string[]> {
  const found = await page.evaluate(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((part) => part.checkVisibility())
        .map((part) => ({ text: part.innerText, box: part.getBoundingClientRect().toJSON() as Box })),
    parts,
  );
  if (found.length < least) return [`${found.length} parts`];
  const boxes = found.map(({ box }) => box);
  const edges = await haveEdges(page, boxes);
  return found.filter((_, at) => !edges[at]).map(({ text }) => text);
}

test('the guide has an edge, and its steps show their state by shape alone', async ({
  extensionBrowser: browser,
  tab,
  guide,
}) => {
  await storeSetup(browser, { done: ['role'], filled: true });
  await force(tab);
  await tab.goto(NEW_AGENT);
  await guide.audited();
  await expectEdge(tab, guide.ax, CARD);
  await expectThreeShapes(tab, () => guide.ax.read(CARD, (node) => guide.ax.evaluate<Signs>(node, SIGNS)));
});

test('the card of a run has an edge', async ({ begin }) => {
  const { tab, card } = await begin();
  await force(tab);
  await card.waitForText('Your turn: click Save in Halo');
  await expectEdge(tab, card.ax, CARD);
});

test('the guard has an edge', async ({ practice, tab, guide }) => {
  practice.store.setQuirk('secret-drawn', true);
  await force(tab);
  await newApplication(tab, guide, []);
  await tab.locator(LOWER_SAVE).click();
  await expectEdge(tab, guide.ax, GUARD);
});

test("the card on ScalePad's page has an edge", async ({ extensionBrowser: browser, tab }) => {
  await storeAllCredentials(browser);
  await force(tab);
  await tab.goto('https://app.scalepad.com/integrations/add/halopsa');
  const card = new ScalePadCard(tab);
  await card.titled('HaloPSA form found');
  await expectEdge(tab, card.ax, CARD);
});

test('the popup, the options and the welcome page have edges around what they show', async ({
  extensionBrowser: browser,
}) => {
  await storeSetup(browser, { done: ['role', 'agent'], filled: true, values: VALUES });
  for (const [file, parts, least] of [
    ['popup.html', '.primary, .button.plain', 1],
    ['options.html', '.card, .field input:not([type="radio"], [type="checkbox"])', 5],
    ['welcome.html', '.primary, .beta', 2],
  ] as const) {
    const page = await browser.openExtensionPage(file);
    await force(page);
    // The whole page fits in the window.
    await page.setViewportSize({ width: 800, height: 4000 });
    // What the page reads from the background may still move its parts.
    await expect.poll(() => withoutEdge(page, parts, least), file).toEqual([]);
    await page.close();
  }
});

test('the steps in the popup show their state by shape alone', async ({ extensionBrowser: browser }) => {
  await storeSetup(browser, { done: ['role', 'agent'], filled: true, values: VALUES });
  const popup = await browser.openExtensionPage('popup.html');
  await force(popup);
  await popup.locator('.track li').last().waitFor();
  await expectThreeShapes(popup, () => popup.evaluate<Signs>(`(${SIGNS}).call(document)`));
});
