import { seedScalePad } from '../../practice/server/scalepad-setup.ts';
import { storeValues } from '../pages/connection-check.ts';
import { Popup } from '../pages/popup.ts';
import { ScalePadAdmin } from '../pages/scalepad-admin.ts';
import { ScalePadCard } from '../pages/scalepad-card.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { VALUES } from '../support/scalepad-forms.ts';
import { startRun } from '../support/scalepad-run.ts';
import { countCaptures, fillQuota, NEW_APPLICATION, shownPair } from '../support/secret.ts';
import { storeAllCredentials, storeSetup } from '../support/store-setup.ts';
import { NameList, namedRows } from '../support/ui-names.ts';

const sections = namedRows();
const listOf = (section: string) => new NameList(sections.get(section) ?? []);

test('docs/ui-names.md has the sections that are checked', () => {
  expect([...sections.keys()]).toEqual(['Guide', 'Guard', 'Popup', 'Card', 'Run in the card', 'Options', 'Welcome']);
});

test('the guide and the guard have the names of docs/ui-names.md', async ({
  extensionBrowser: browser,
  tab,
  guide,
  admin,
  expectedErrors,
}) => {
  const names = listOf('Guide');
  await tab.goto(`${HALO}/config/agents/roles`);
  await names.observe(tab, 'Expand');
  await guide.expand();
  await names.observe(tab, 'Go to <goal>', 'Collapse');
  await admin.row('Finance');
  // The list's open card closes with its page; a menu that was opened on it too.
  await names.observe(tab, 'Expand');
  await guide.askToUse();
  await names.observe(tab, 'Change <record>?', 'Use <record>', 'Cancel');
  await guide.answer('Cancel');
  await tab.goto(`${HALO}/config/integrations/api`);
  await names.observe(tab, 'Credentials');
  await tab.goto(`${HALO}/config/agents/roles?id=-1`);
  await names.observe(tab, 'Apply settings', 'Show <requirement>');
  await guide.apply();
  await names.observe(tab, 'Undo', 'Review changes');
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
  // A second capture is sent only after the first was refused; until then Save may pass, because the page has the pair.
  await expect.poll(captures).toBeGreaterThan(1);
  await admin.pressSave();
  await guard.observe(tab, 'Client Secret not captured', 'Cancel');
  expect(guard.missing()).toEqual([]);
});

test('the popup has the names of docs/ui-names.md', async ({
  extensionBrowser: browser,
  tab,
  clicks,
  expectedErrors,
}) => {
  expectedErrors.push(/Failed to load resource/);
  const names = listOf('Popup');
  const see = async (...wanted: string[]) => {
    const { page } = await Popup.open(browser, tab, clicks);
    await names.observe(page, ...wanted);
    return page;
  };
  await tab.goto('about:blank');
  await (await see('Open Halo', 'Your Halo address', 'Try it on a practice site')).close();
  await tab.goto(`${HALO}/home`);
  await (await see('This creates three things in Halo:', 'Start setup', 'Guide me step by step')).close();
  await storeSetup(browser, { done: ['role'], run: 'stopped' });
  await (await see('Continue', 'End setup', 'Steps')).close();
  await storeSetup(browser, { done: ['role', 'agent', 'application', 'scalepad'], values: VALUES });
  const done = await see('Set up again', 'Reveal Client Secret');
  await done.getByRole('button', { name: 'Check connection' }).click();
  await names.observe(done, 'Connection check');
  await done.getByRole('button', { name: 'Forget credentials' }).click();
  await names.observe(done, 'Delete', 'Cancel');
  await done.close();
  await tab.goto('https://app.scalepad.com/integrations/add/halopsa');
  await (await see('Fill ScalePad form with <host>')).close();
  await storeAllCredentials(browser, 'https://other.halopsa.com');
  await (await see('Halo address')).close();
  expect(names.missing()).toEqual([]);
});

test('the card has the names of docs/ui-names.md', async ({
  extensionBrowser: browser,
  practice,
  tab,
  clicks,
  expectedErrors,
}) => {
  expectedErrors.push(/Failed to load resource/);
  practice.store.setQuirk('scalepad-says-odd', true);
  await storeAllCredentials(browser);
  const { clientId, clientSecret } = seedScalePad(practice.store.halo(new URL(HALO).hostname));
  const servers = { resourceServer: `${HALO}/api`, authorisationServer: `${HALO}/auth`, tenant: 'demo' };
  await storeValues(browser, HALO, { ...servers, clientId, clientSecret });

  const card = listOf('Card');
  await tab.goto('https://app.scalepad.com/');
  await card.observe(tab, 'Your turn: open the HaloPSA form', 'Close');
  await tab.goto('https://app.scalepad.com/integrations/add/halopsa');
  await card.observe(tab, 'HaloPSA form found');
  const rename = (from: string, to: string) =>
    tab.getByText(from, { exact: true }).evaluate((label, words) => {
      label.textContent = words;
    }, to);
  await rename('Resource server', 'Host');
  await card.observe(tab, "We can't recognise this form");
  await rename('Host', 'Resource server');
  await rename('Tenant', 'Tenancy');
  await card.observe(tab, 'Copy page details for support');
  await rename('Tenancy', 'Tenant');
  await tab.getByLabel('Tenant').fill('another');
  const first = await Popup.open(browser, tab, clicks);
  await first.fill();
  await first.waitForStatus('4 of 5 fields filled');
  await first.page.close();
  await tab.bringToFront();
  await card.observe(tab, '<number> of 5 fields filled', 'Fields of the form');
  await tab.getByLabel('Tenant').fill('');

  const popup = await Popup.open(browser, tab, clicks);
  await popup.fill();
  await popup.waitForStatus('5 of 5 fields filled');
  await popup.page.close();
  await tab.bringToFront();

  await card.observe(tab, 'Your turn: click <button>');
  await new ScalePadAdmin(tab, clicks).connect('Connect now');
  await new ScalePadCard(tab).titled('ScalePad showed a message');
  await card.observe(tab, 'Yes, connected', 'No');
  expect(card.missing()).toEqual([]);
});

test.describe('in a run', () => {
  // The test adds a script to the whole browser, which records clicks.
  test.use({ ownProfile: true });

  test('the card has the names of docs/ui-names.md', async ({ extensionBrowser: browser, practice, clicks }) => {
    const names = listOf('Run in the card');
    const page = await startRun(practice, browser);
    const card = new ScalePadCard(page);
    await card.filled();
    await names.observe(page, 'Stop');
    await card.press('Stop');
    await names.observe(page, 'Continue', 'End setup');
    await card.press('Continue');
    await new ScalePadAdmin(page, clicks).connect('Connect now');
    await names.observe(page, 'ScalePad is connected', 'Save setup report', 'Done');
    expect(names.missing()).toEqual([]);
  });
});

test('options and welcome page have the names of docs/ui-names.md', async ({ extensionBrowser: browser }) => {
  await storeAllCredentials(browser);
  const options = await browser.openExtensionPage('options.html');
  const names = listOf('Options');
  await names.observe(options, 'Reset everything');
  await options.getByRole('button', { name: 'Reset everything' }).click();
  await names.observe(options, 'Reset');
  expect(names.missing()).toEqual([]);

  const welcome = await browser.openExtensionPage('welcome.html');
  const first = listOf('Welcome');
  await first.observe(welcome, 'Settings', 'Continue in <host>');
  await welcome.getByRole('button', { name: 'Use another Halo address' }).click();
  await first.observe(welcome, 'Open Halo');
  expect(first.missing()).toEqual([]);
});
