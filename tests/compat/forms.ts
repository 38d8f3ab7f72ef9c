import type { Page } from '@playwright/test';
import { Popup } from '../e2e/pages/popup.ts';
import { ScalePadCard } from '../e2e/pages/scalepad-card.ts';
import type { ExtensionBrowser } from '../e2e/support/browser.ts';
import { ClickCounter } from '../e2e/support/clicks.ts';
import { VALUES } from '../e2e/support/scalepad-forms.ts';
import { storeAllCredentials } from '../e2e/support/store-setup.ts';
import { FIELDS } from './pages/shared/scalepad.ts';
import { type Outcome, outcomeOf } from './report.ts';
import { openPage, sentBy, stateOf } from './serve.ts';

const WANTED: Record<string, string> = VALUES;
const COUNT = /\d of \d fields filled/u;
/** The card's text after the fill: how many fields are filled, or, where all are, what the admin does next. */
const FILL_RESULT = /\d of \d fields filled|^Your turn/u;
/** After this time, the popup counts as not having found the form. */
const SHOWN_WITHIN_MS = 10_000;

/**
 * Fills a library's form from the popup and presses Connect. Compares the texts of popup and card with the library's
 * state.
 */
export async function tryForm(browser: ExtensionBrowser, page: Page, url: string): Promise<Outcome> {
  await openPage(page, url);
  await storeAllCredentials(browser);
  const popup = await Popup.open(browser, page, new ClickCounter());
  await popup.page.getByRole('list', { name: 'Credentials' }).waitFor();
  const isShown = await popup.page
    .getByRole('button', { name: 'Fill ScalePad form' })
    .waitFor({ timeout: SHOWN_WITHIN_MS })
    .then(() => true)
    .catch(() => false);
  if (!isShown) {
    await popup.page.close();
    return { verdict: 'wrong', text: 'the form is open and is not found' };
  }
  await popup.fill();
  await popup.waitForStatus(COUNT);
  const status = (await popup.page.getByRole('status').allInnerTexts()).join(' ');
  await popup.page.close();
  await page.bringToFront();
  const card = new ScalePadCard(page);
  const isAll = /Your turn/u.test(await card.titled(FILL_RESULT));
  const lines = isAll ? FIELDS.map(({ label }) => `${label} Filled`) : await card.fields();
  const wrong: string[] = [];
  const left: string[] = [];
  judge(lines, status, await stateOf(page), wrong, left);

  // By its text: some custom elements have their role in internals that Playwright cannot see.
  await page.getByText('Connect now', { exact: true }).first().click();
  // By its attribute: behind a modal dialog, it is not found by its role.
  await page.locator('[role="alert"]').filter({ hasText: /\S/u }).first().waitFor();
  const sent = await sentBy(page);
  for (const { name, label } of FIELDS)
    if (sent?.[name] !== WANTED[name] && !left.some((line) => line.startsWith(label)))
      wrong.push(`${label}: Connect posted ${posted(sent?.[name])}`);
  return outcomeOf('5 filled and posted', left, wrong);
}

function posted(value: string | null | undefined): string {
  return value ? 'another value' : 'nothing';
}

function judge(
  lines: readonly string[],
  status: string,
  state: Record<string, string | null>,
  wrong: string[],
  left: string[],
): void {
  for (const { name, label } of FIELDS) {
    const line = lines.find((one) => one.toLowerCase().startsWith(label.toLowerCase())) ?? '';
    const word = line.slice(label.length).trim();
    const isRight = state[name] === WANTED[name];
    if (word.startsWith('Filled') && !isRight)
      wrong.push(`${label}: the card says Filled, the state has ${posted(state[name])}`);
    if (word.startsWith('Filled')) continue;
    left.push(`${label}: ${word || 'not in the card'}`);
    if (!status.toLowerCase().includes(label.toLowerCase()))
      wrong.push(`${label}: the popup does not name it (${status})`);
  }
}
