import { Popup } from '../pages/popup.ts';
import { ScalePadCard } from '../pages/scalepad-card.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { readStorage } from '../support/read-storage.ts';
import { putForm, VALUES } from '../support/scalepad-forms.ts';
import { storeSetup } from '../support/store-setup.ts';

/** The list of integrations, as it was before the press too. */
const LIST = '<ul id="list"><li>HaloPSA <b>Connected</b></li><li>Auvik <b>Not connected</b></li></ul>';
const DIALOG = `${LIST}<div role="dialog" style="position:fixed;inset:40px;background:#fff"><h2>Edit HaloPSA</h2>{form}<button id="cancel">Cancel</button></div>`;
const REFUSE = `form.insertAdjacentHTML('afterbegin', '<div role="alert">Invalid client credentials</div>');`;
/**
 * A script that runs `onSubmit` where the form is sent, and closes the dialog by Cancel, Escape and Back. `isCovered`: it
 * hides the list meanwhile.
 */
const dialogScript = (onSubmit: string, isCovered: boolean) => `
  const list = document.querySelector('#list');
  list.hidden = ${isCovered};
  const close = () => { dialog.remove(); list.hidden = false; };
  const form = document.querySelector('form');
  const dialog = document.querySelector('[role=dialog]');
  form.onsubmit = (event) => { event.preventDefault(); ${onSubmit} };
  document.querySelector('#cancel').onclick = close;
  addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  addEventListener('popstate', close);
  history.pushState({}, '', '?edit');`;

async function expectNotConnected(browser: ExtensionBrowser, card: ScalePadCard): Promise<void> {
  await card.ax.frames(40);
  expect(await card.text()).not.toContain('ScalePad is connected');
  expect(Object.keys(await readStorage(browser, 'session'))).toContain(`vault:${HALO}`);
  const { [`setup:${HALO}`]: setup } = await readStorage(browser, 'local');
  expect(setup).toMatchObject({ steps: { scalepad: { state: 'in-progress' } } });
}

for (const { how, onSubmit = '', leave } of [
  { how: 'Cancel after an error', onSubmit: REFUSE, leave: 'Cancel' },
  { how: 'Escape after an error', onSubmit: REFUSE, leave: 'Escape' },
  { how: 'Cancel before an answer', leave: 'Cancel' },
  { how: 'Escape before an answer', leave: 'Escape' },
  { how: 'Back before an answer', leave: 'Back' },
  { how: 'a dialog that ScalePad closes without a word', onSubmit: 'close();', leave: null },
] as const) {
  test(`an integration that was listed as connected before is no result: ${how}`, async ({
    extensionBrowser: browser,
    practice,
    tab,
    clicks,
  }) => {
    await storeSetup(browser, { done: ['role', 'agent', 'application'], values: VALUES });
    await tab.goto(putForm(practice.store, 'edit', { body: DIALOG, script: dialogScript(onSubmit, leave !== null) }));
    const card = new ScalePadCard(tab);
    const popup = await Popup.open(browser, tab, clicks);
    await popup.fill();
    await popup.waitForStatus('5 of 5 fields filled');
    await popup.page.close();
    await tab.bringToFront();
    await tab.getByRole('button', { name: 'Connect now' }).click();
    if (onSubmit === REFUSE) await card.titled('Halo refused the credentials');
    if (leave === 'Cancel') await tab.getByRole('button', { name: 'Cancel' }).click();
    else if (leave === 'Escape') await tab.keyboard.press('Escape');
    else if (leave === 'Back') await tab.evaluate(() => history.back());
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    if (onSubmit !== REFUSE) await card.titled('Is ScalePad connected?');
    await expectNotConnected(browser, card);
  });
}

for (const { how, script } of [
  { how: 'after an error', script: REFUSE },
  { how: 'before an answer', script: '' },
]) {
  test(`the list that the admin opens by a link ${how} is no result, and the card asks`, async ({
    extensionBrowser: browser,
    practice,
    tab,
    clicks,
  }) => {
    await storeSetup(browser, { done: ['role', 'agent', 'application'], values: VALUES });
    const list = putForm(practice.store, 'list', { body: LIST });
    const page = putForm(practice.store, 'add', {
      body: `{form}<a href="${list}">Back to the list</a>`,
      script: `const form = document.querySelector('form'); form.onsubmit = (event) => { event.preventDefault(); ${script} };`,
    });
    await tab.goto(page);
    const card = new ScalePadCard(tab);
    const popup = await Popup.open(browser, tab, clicks);
    await popup.fill();
    await popup.waitForStatus('5 of 5 fields filled');
    await popup.page.close();
    await tab.bringToFront();
    await tab.getByRole('button', { name: 'Connect now' }).click();
    if (script) await card.titled('Halo refused the credentials');
    await tab.getByRole('link', { name: 'Back to the list' }).click();
    await card.titled('Is ScalePad connected?');
    await expectNotConnected(browser, card);
    await card.press('Yes, connected');
    await card.titled('ScalePad is connected');
  });
}

test('the card asks where a filled form makes way for another page, and keeps asking until an answer', async ({
  extensionBrowser: browser,
  practice,
  tab,
  clicks,
}) => {
  await storeSetup(browser, { done: ['role', 'agent', 'application'], values: VALUES });
  const script = `
    const form = document.querySelector('form');
    form.querySelector('button').outerHTML = '<button type="button">Next</button>';
    const press = (show) => { document.querySelector('main button').onclick = show; };
    press(() => {
      form.outerHTML = '<h2>Review HaloPSA</h2><button>Connect now</button>';
      press(() => {
        history.pushState({}, '', '/integrations');
        document.querySelector('main').innerHTML = ${JSON.stringify(LIST)};
      });
    });`;
  await tab.goto(putForm(practice.store, 'wizard', { script }));
  const card = new ScalePadCard(tab);
  const popup = await Popup.open(browser, tab, clicks);
  await popup.fill();
  await popup.waitForStatus('5 of 5 fields filled');
  await popup.page.close();
  await tab.bringToFront();
  await tab.getByRole('button', { name: 'Next' }).click();
  await card.titled('Is ScalePad connected?');
  await tab.getByRole('button', { name: 'Connect now' }).click();
  await tab.getByText('Auvik').waitFor();
  await expectNotConnected(browser, card);
  await card.press('Yes, connected');
  await card.titled('ScalePad is connected');
  await expect.poll(() => card.text()).toContain('Your Client Secret was deleted.');
});
