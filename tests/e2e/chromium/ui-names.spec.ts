import { seedScalePad } from '../../practice/server/scalepad-setup.ts';
import { holdValues } from '../support/check.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { holdAll } from '../support/hold-all.ts';
import { Popup } from '../support/popup.ts';
import { ScalePadAdmin } from '../support/scalepad.ts';
import { ScalePadCard } from '../support/scalepad-card.ts';
import { countCaptures, fillQuota, NEW_APPLICATION, shownPair } from '../support/secret.ts';
import { NameList, namedRows } from '../support/ui-names.ts';

const places = namedRows();
const listOf = (place: string) => new NameList(places.get(place) ?? []);

test('docs/ui-names.md has the places that are looked at', () => {
  expect([...places.keys()]).toEqual(['Guide', 'Guard', 'Popup', 'Card', 'Options', 'Welcome']);
});

test('the guide and the guard have the names of docs/ui-names.md', async ({
  browserWithExtension: browser,
  tab,
  guide,
  admin,
  expectedErrors,
}) => {
  const names = listOf('Guide');
  await tab.goto(`${HALO}/config/agents/roles`);
  await names.see(tab, 'Take me there: <page>', 'Collapse');
  await guide.press('button', 'Collapse');
  await names.see(tab, 'Expand');
  await guide.press('button', 'Expand');
  await tab.goto(`${HALO}/config/agents/roles?id=-1`);
  await names.see(tab, 'Apply settings', 'Show <requirement>');
  await guide.apply();
  await names.see(tab, 'Undo');
  expect(names.missing()).toEqual([]);
  await guide.undo();

  const guard = listOf('Guard');
  expectedErrors.push(/quota/i);
  await fillQuota(browser);
  const captures = await countCaptures(browser);
  await tab.goto(NEW_APPLICATION);
  await guide.atStep(3, 'Application');
  await guide.audited();
  await tab.getByRole('radio', { name: 'Client ID and Secret (Services)' }).click();
  await expect.poll(async () => (await shownPair(tab)).clientSecret).not.toBe('');
  // A second question comes only after the first was refused; before that Save may pass, with the pair in the page's hands.
  await expect.poll(captures).toBeGreaterThan(1);
  await admin.pressSave();
  await guard.see(tab, 'Client Secret not captured', 'Cancel');
  expect(guard.missing()).toEqual([]);
});

test('popup and card have the names of docs/ui-names.md', async ({
  browserWithExtension: browser,
  practice,
  tab,
  clicks,
  expectedErrors,
}) => {
  expectedErrors.push(/Failed to load resource/);
  practice.store.setQuirk('scalepad-says-odd', true);
  await holdAll(browser);
  const { clientId, clientSecret } = seedScalePad(practice.store.halo(new URL(HALO).hostname));
  const servers = { resourceServer: `${HALO}/api`, authorisationServer: `${HALO}/auth`, tenant: 'demo' };
  await holdValues(browser, HALO, { ...servers, clientId, clientSecret });

  const card = listOf('Card');
  await tab.goto('https://app.scalepad.com/integrations/add/halopsa');
  await card.see(tab, 'HaloPSA form recognised');

  const names = listOf('Popup');
  const popup = await Popup.open(browser, tab, clicks);
  await names.see(popup.page, 'Fill ScalePad form with <host>');
  await popup.fill();
  await popup.says('5 of 5 fields filled');
  await popup.page.getByRole('button', { name: 'Check connection' }).click();
  await names.see(popup.page, 'Connection check');
  await popup.page.getByRole('button', { name: 'Forget credentials' }).click();
  await names.see(popup.page, 'Forget', 'Keep');
  await popup.page.close();
  const other = 'https://other.halopsa.com';
  await holdAll(browser, other);
  const several = await Popup.open(browser, tab, clicks);
  await names.see(several.page, 'Halo address');
  expect(names.missing()).toEqual([]);
  await several.page.close();
  await tab.bringToFront();

  await card.see(tab, '<number> of 5 fields filled', 'Fields of the form');
  await new ScalePadAdmin(tab, clicks).connect('Connect now');
  await new ScalePadCard(tab).titled('ScalePad says something');
  await card.see(tab, 'It is connected', 'It is not');
  expect(card.missing()).toEqual([]);
});

test('options and welcome page have the names of docs/ui-names.md', async ({ browserWithExtension: browser }) => {
  await holdAll(browser);
  const options = await browser.openExtensionPage('options.html');
  const names = listOf('Options');
  await names.see(options, 'Reset everything');
  await options.getByRole('button', { name: 'Reset everything' }).click();
  await names.see(options, 'Yes, reset');
  expect(names.missing()).toEqual([]);

  const welcome = await browser.openExtensionPage('welcome.html');
  const first = listOf('Welcome');
  await first.see(welcome, 'Settings');
  expect(first.missing()).toEqual([]);
});
