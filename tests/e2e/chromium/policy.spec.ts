import { faultsOf } from '../../gallery/faults.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { policyFile, whyNoPolicyFile } from '../support/policy-file.ts';
import { NEW_APPLICATION } from '../support/secret.ts';

// The policy names the extension by the id of this browser's own copy.
test.use({ ownProfile: true });

const CONTACT = 'Ask it@acme.example.';
const POLICY = {
  allowedHaloAddresses: [HALO, 'https://*.halopsa.com'],
  roleName: 'Org role',
  secretMinutesMax: 60,
  guidedRun: false,
  capture: false,
  passphraseStorage: false,
  contact: CONTACT,
};
const NEW_ROLE = '/config/agents/roles?id=-1';
const CARD = { role: 'complementary', name: 'Setup assistant' };

interface StorageScope {
  chrome: { storage: { session: { get(key: null): Promise<Record<string, unknown>> } } };
}

async function vaultKeys(browser: ExtensionBrowser): Promise<string[]> {
  const worker = await browser.worker();
  const stored = await worker.evaluate(() => (globalThis as unknown as StorageScope).chrome.storage.session.get(null));
  return Object.keys(stored).filter((key) => key.startsWith('vault:'));
}

test('a policy file takes effect without a restart, is shown, and ends with the file', async ({
  extensionBrowser: browser,
  tab,
  guide,
  admin,
}) => {
  const reason = whyNoPolicyFile();
  if (reason !== null) process.stdout.write(`skipped, the policy of an organisation in Chromium: ${reason}\n`);
  test.skip(reason !== null, reason ?? '');
  const file = policyFile(browser.extensionId);
  try {
    const options = await browser.openExtensionPage('options.html');
    await options.getByRole('heading', { name: 'Credentials', exact: true }).waitFor();
    await tab.bringToFront();
    await tab.goto(`https://other.halopsa.com${NEW_ROLE}`);
    await guide.mounted();
    file.write(POLICY);
    const managed = options.getByRole('region', { name: 'Managed by your organisation' });
    await managed.getByText(CONTACT).waitFor();

    await test.step('on another Halo the guide disappears, and the popup says why and whom to ask', async () => {
      await guide.unmounted();
      const popup = await browser.openPopup(tab);
      await popup
        .getByText(`Your organisation doesn't allow Setup Assistant on other.halopsa.com. ${CONTACT}`)
        .waitFor();
      await popup.close();
    });

    await test.step('the options name what is decided and what is ignored, and the fields can be read', async () => {
      await managed.getByText('Allowed Halo addresses: demo.halopsa.com').waitFor();
      const keys = Object.keys(POLICY).filter((key) => key !== 'roleName');
      await managed.getByText(`Keys of the policy that apply: ${[...keys, 'roleName'].join(', ')}`).waitFor();
      await managed
        .getByText("We ignore allowedHaloAddresses[1] of your organisation's policy: its value isn't valid.")
        .waitFor();
      await expect(options.getByLabel('Passphrase', { exact: true })).toHaveCount(0);
      await expect(options.getByRole('spinbutton')).toHaveAttribute('max', '60');
    });

    await test.step('on the allowed Halo there is no guided run, and the name is fixed', async () => {
      await tab.goto(HALO + NEW_ROLE);
      await guide.atStep(1, 'Role');
      const popup = await browser.openPopup(tab);
      await popup.getByRole('button', { name: 'Guide me step by step' }).waitFor();
      await expect(popup.getByRole('button', { name: 'Start setup' })).toHaveCount(0);
      await popup.close();
      const name = options.getByRole('region', { name: 'demo.halopsa.com' }).getByRole('textbox', { name: 'Role' });
      await expect(name).toHaveValue('Org role');
      await expect(name).toHaveAttribute('readonly');
      await expect(name).toHaveAccessibleDescription('Managed by your organisation.');
      expect(await faultsOf(options)).toEqual([]);
    });

    await test.step('no credential is read, the guide asks the admin to copy them, and Save succeeds', async () => {
      await tab.bringToFront();
      await tab.goto(NEW_APPLICATION);
      await guide.audited();
      await guide.apply();
      // There is no such agent yet.
      await expect.poll(() => guide.settled()).toMatch(/Agent to log in as/);
      const text = async () => guide.ax.text(await guide.ax.wait(CARD));
      await guide.choose('Collapse');
      await admin.choose('Agent to log in as', 'Morgan Hale');
      await guide.expand();
      await expect.poll(text).toContain('Copy Client ID and Client Secret before you save');
      expect(await text()).not.toMatch(/captured/i);
      await admin.save();
      expect(await vaultKeys(browser)).toEqual([]);
    });

    file.remove();
    await expect(managed).toHaveCount(0);
    await expect(options.getByLabel('Passphrase', { exact: true })).toHaveCount(1);
  } finally {
    file.remove();
  }
});
