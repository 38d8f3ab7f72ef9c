import { ScalePadCard } from '../pages/scalepad-card.ts';
import { expect, HALO, test } from '../support/fixtures.ts';

/** A dotted leader before a word. A pattern with two ways to split the dots needs hours for it. */
const DOTS = `${'.'.repeat(60)}a:`;

/** Adds the text as each kind of element that the extension reads. Pure; runs in the page. */
function addTexts(text: string): void {
  for (const tag of ['a', 'button', 'label', 'div', 'td', 'h2']) {
    const element = document.createElement(tag);
    element.textContent = text;
    element.title = text;
    document.querySelector('main, form, body')?.prepend(element);
  }
}

test('texts of many dots in a page of Halo do not freeze the guide', async ({ tab, guide }) => {
  await tab.goto(`${HALO}/config/agents/roles?id=-1`);
  await guide.atStep(1, 'Role');
  await tab.evaluate(addTexts, DOTS);
  await guide.apply();
  await guide.allDone({ onlyThisTab: true });
});

test("texts of many dots in ScalePad's page do not freeze the card", async ({ extensionBrowser: _browser, tab }) => {
  await tab.goto('https://app.scalepad.com/integrations/add/halopsa');
  const card = new ScalePadCard(tab);
  await card.titled('HaloPSA form found');
  await tab.evaluate(addTexts, DOTS);
  await tab.getByLabel('Client ID').fill('typed');
  await tab.goto('https://app.scalepad.com/integrations/add/halopsa#again');
  await tab.evaluate(addTexts, DOTS);
  await card.titled('HaloPSA form found');
  expect(await tab.getByLabel('Client ID').inputValue()).toBe('typed');
});
