import type { Page } from '@playwright/test';
import { Popup } from '../pages/popup.ts';
import { ScalePadCard } from '../pages/scalepad-card.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import type { ClickCounter } from '../support/clicks.ts';
import { expect, test } from '../support/fixtures.ts';
import { ALL_FILLED, fieldValues, putForm, VALUES } from '../support/scalepad-forms.ts';
import { storeAllCredentials } from '../support/store-setup.ts';

/** Fills by the popup, which stays open. */
async function fillOpen(browser: ExtensionBrowser, tab: Page, clicks: ClickCounter): Promise<Popup> {
  await storeAllCredentials(browser);
  const popup = await Popup.open(browser, tab, clicks);
  await popup.fill();
  return popup;
}

/** A page that empties its first fields five seconds after the last one was filled, and refuses every submit. */
const RESETS = `
  let timer;
  document.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => { for (const field of fields.slice(0, 2)) field.value = ''; }, 5000);
  });
  document.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    const message = document.createElement('p');
    message.setAttribute('role', 'alert');
    message.textContent = 'Invalid client credentials.';
    document.querySelector('main').append(message);
  });`;

test('says at once that fields changed five seconds after the fill, and explains a refusal by what was sent', async ({
  extensionBrowser: browser,
  practice,
  tab,
  clicks,
}) => {
  await tab.goto(putForm(practice.store, 'resets', { script: RESETS }));
  const popup = await fillOpen(browser, tab, clicks);
  await popup.waitForStatus('5 of 5 fields filled');
  await popup.waitForStatus(/Resource Server: changed after we filled it in.*3 of 5 fields filled/);
  await popup.page.close();
  await tab.bringToFront();
  const card = new ScalePadCard(tab);
  await card.titled('3 of 5 fields filled');
  await expect.poll(() => card.fields()).toContain('Resource Server Changed since');
  await tab.getByRole('button', { name: 'Connect now' }).click();
  await card.titled('Halo refused the credentials');
  // The comparison ends by itself.
  await expect
    .poll(() => card.text())
    .toContain('You sent another value than we filled in: Resource Server, Authorisation Server.');
});

test('reaches a page that listens to trusted events only', async ({
  extensionBrowser: browser,
  practice,
  tab,
  clicks,
}) => {
  const script = `
    self.__known = fields.map(() => '');
    for (const type of ['input', 'change', 'blur'])
      document.addEventListener(type, (event) => {
        if (event.isTrusted && fields.includes(event.target)) __known[fields.indexOf(event.target)] = event.target.value;
      }, true);
    // As when a browser restores a form: the field has a text, and the page does not know it.
    fields[4].value = 'demo';`;
  await tab.goto(putForm(practice.store, 'people', { script }));
  const popup = await fillOpen(browser, tab, clicks);
  await popup.waitForStatus('5 of 5 fields filled');
  expect(await tab.evaluate(() => (globalThis as unknown as { __known: string[] }).__known)).toEqual(ALL_FILLED);
});

test('counts an address that the page rewrites as filled, and shows the new spelling', async ({
  extensionBrowser: browser,
  practice,
  tab,
  clicks,
}) => {
  const script =
    "fields[0].addEventListener('blur', () => { fields[0].value = fields[0].value.toUpperCase() + '/'; });";
  await tab.goto(putForm(practice.store, 'rewrites', { script }));
  const popup = await fillOpen(browser, tab, clicks);
  const written = `${VALUES.resourceServer.toUpperCase()}/`;
  await popup.waitForStatus(`Resource Server: ScalePad wrote it as ${written}. 5 of 5 fields filled`);
  await tab.bringToFront();
  await expect
    .poll(() => new ScalePadCard(tab).fields())
    .toContain(`Resource Server Filled. The page shows ${written}`);
});

const KEYS = `
  const button = document.querySelector('button');
  button.disabled = true;
  self.__pressed = [];
  addEventListener('keydown', (event) => __pressed.push(event.key), true);`;

test('enables a button that listens to keys, with a key that has no effect', async ({
  extensionBrowser: browser,
  practice,
  tab,
  clicks,
}) => {
  const script = `${KEYS} addEventListener('keyup', () => { button.disabled = !fields.every((field) => field.value); });`;
  await tab.goto(putForm(practice.store, 'keys', { script }));
  const popup = await fillOpen(browser, tab, clicks);
  await popup.waitForStatus('5 of 5 fields filled');
  await expect(tab.getByRole('button', { name: 'Connect now' })).toBeEnabled();
  const pressed = await tab.evaluate(() => (globalThis as unknown as { __pressed: string[] }).__pressed);
  expect(new Set(pressed)).toEqual(new Set(['Unidentified']));
});

test('says that the button is still grey, and that the browser must not save the secret', async ({
  extensionBrowser: browser,
  practice,
  tab,
  clicks,
}) => {
  await tab.goto(putForm(practice.store, 'grey', { script: KEYS }));
  const popup = await fillOpen(browser, tab, clicks);
  await popup.waitForStatus(/button is still grey.*5 of 5 fields filled/);
  await tab.bringToFront();
  const card = new ScalePadCard(tab);
  await card.titled('5 of 5 fields filled');
  await expect.poll(() => card.text()).toContain('Click into the last field, type a space and delete it.');
  expect(await card.text()).toContain('If the browser offers to save a password, choose Never.');
  expect(await tab.evaluate(fieldValues)).toEqual(ALL_FILLED);
});

test('says that the page is translated by the browser', async ({
  extensionBrowser: browser,
  practice,
  tab,
  clicks,
}) => {
  const script = `
    document.documentElement.classList.add('translated-ltr');
    for (const label of document.querySelectorAll('label')) label.innerHTML = '<font><font>Übersetzt</font></font>';`;
  await tab.goto(putForm(practice.store, 'translated', { script }));
  await storeAllCredentials(browser);
  const popup = await Popup.open(browser, tab, clicks);
  await popup.page.getByText('Your browser translated this ScalePad page').waitFor();
  await expect(popup.page.getByRole('button', { name: 'Fill ScalePad form' })).toHaveCount(0);
});
