import { idOf } from '../support/firefox/preferences.ts';
import { firefoxWithPolicies } from './firefox-with-policies.ts';
import { axNodesOf, COMPANION, expect, launch, openExtensionPage, openTab, test, waitFor } from './fixtures.ts';

const CONTACT = 'Ask it@acme.example.';
const NEW_ROLE = 'halopsa.com/config/agents/roles?id=-1';

test('applies addresses, names and contact of policies.json, and names an invalid value', async ({
  practiceProxy,
  extension,
  practice: _reset,
}) => {
  const policy = {
    allowedHaloAddresses: ['https://demo.halopsa.com'],
    roleName: 'Org role',
    capture: 'no',
    passphraseStorage: false,
    contact: CONTACT,
  };
  const { executable, remove } = firefoxWithPolicies({ '3rdparty': { Extensions: { [idOf(extension)]: policy } } });
  const browser = await launch(practiceProxy, extension, executable);
  try {
    await browser.installExtension(extension);
    await browser.installExtension(COMPANION);
    const page = await openTab(browser);
    await page.goto(`https://demo.${NEW_ROLE}`);
    await waitFor(page, 'heading', 'Step 1 of 4: Role');
    const options = await openExtensionPage(browser, 'options.html');
    const managed = await options.waitForSelector('#policy');
    const text = () => managed?.evaluate((section) => (section as HTMLElement).innerText);
    for (const words of [
      'Managed by your organisation',
      'Allowed Halo addresses: demo.halopsa.com',
      "We ignore capture of your organisation's policy: its value isn't valid.",
      CONTACT,
    ])
      await expect.poll(text).toContain(words);
    const names = () => options.$$eval('input[readonly]', (fields) => fields.map(({ value }) => value));
    await expect.poll(names).toEqual(['Org role']);
    await page.goto(`https://other.${NEW_ROLE}`, { waitUntil: 'networkidle2' });
    expect(await axNodesOf(page)).toEqual([]);
  } finally {
    await browser.close();
    remove();
  }
});
