import { LONG_WAIT_LIMIT_MS } from '../../limits.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { askExtension, NEW_APPLICATION, savedApplication } from '../support/secret.ts';

interface File {
  halos: { origin: string; labels: Record<string, string>; names: Record<string, string> }[];
}

/** What a colleague's file may hold. */
const LABELS = {
  'scope-read-tickets': 'admin',
  'scope-read-assets': 'all',
  'role-name': 'Is a HaloPSA Administrator',
};

test('labels of a settings file that name something else tick nothing, and the options say what the file says', async ({
  extensionBrowser: browser,
  practice,
  tab,
  guide,
  admin,
}) => {
  await tab.goto(NEW_APPLICATION);
  await guide.atStep(3, 'Application');
  // A page that is only viewed begins no setup; a choice that changes nothing does.
  await askExtension(browser, { type: 'update-setup', origin: HALO });
  const { answer } = await askExtension<string>(browser, { type: 'settings-export' });
  const file = JSON.parse(answer) as File;
  for (const halo of file.halos) halo.labels = LABELS;
  const options = await browser.openExtensionPage('options.html');
  await options
    .getByLabel('Import settings')
    .last()
    .setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) });
  await options.getByText('From a settings file:').waitFor();
  await options.getByText('demo.halopsa.com: we ignore the label admin for read:tickets', { exact: false }).waitFor();
  await options.close();
  await tab.bringToFront();
  await tab.reload();
  await guide.audited();
  await guide.apply();
  await expect.poll(() => guide.status(), { timeout: LONG_WAIT_LIMIT_MS }).toMatch(/\d settings? applied\./);
  await admin.save();
  await expect.poll(() => savedApplication(practice).saves).toBe(1);
  const scopes = savedApplication(practice).last?.scopes ?? [];
  expect(scopes).toContain('read:tickets');
  expect(scopes).not.toContain('admin');
  expect(scopes).not.toContain('all');
});

test('a name that only a settings file contains makes no record part of the setup', async ({
  extensionBrowser: browser,
  practice,
  tab,
  guide,
  admin,
}) => {
  const halo = practice.store.halo('demo.halopsa.com');
  const role = halo.roles.find(({ name }) => name === 'Finance');
  await tab.goto(`${HALO}/config/agents/roles?id=-1`);
  await guide.atStep(1, 'Role');
  // A page that is only viewed begins no setup; a choice that changes nothing does.
  await askExtension(browser, { type: 'update-setup', origin: HALO });
  const { answer } = await askExtension<string>(browser, { type: 'settings-export' });
  const file = JSON.parse(answer) as File;
  for (const one of file.halos) one.names.role = 'Finance';
  await askExtension(browser, { type: 'settings-import', text: JSON.stringify(file) });
  await tab.bringToFront();
  await tab.goto(`${HALO}/config/agents/roles?id=${role?.id}`);
  await admin.edit();
  await admin.tab('Permissions');
  await guide.expand();
  expect(await guide.ax.first({ role: 'button', name: 'Apply settings' })).toBeNull();
  expect(await guide.ax.first({ role: 'list', name: 'Settings on this page' })).toBeNull();
  await guide.use('Finance');
  await guide.apply();
  await expect.poll(() => guide.status(), { timeout: LONG_WAIT_LIMIT_MS }).toMatch(/\d settings? applied\./);
});
