import { ROLE, savedSettings, WANTED } from '../support/lab-records.ts';
import { spotlightOn } from '../support/pointer.ts';
import { expect, leftToAdmin, test } from '../support/quirk-matrix.ts';
import { TIMEOUT_MS } from '../support/until.ts';

const HIGHER = {
  'Tickets Access Level': 'Read, Modify and Delete',
  'Clients Access Level': 'Read, Modify and Delete',
  'Items Access Level': 'Read, Modify and Delete',
  'Invoices Access Level': 'Read, Create, Modify and Delete',
  'Timesheets Access Level': 'Read and Modify (All)',
};

test('higher levels are Done and stay; the administrator flag is shown as not needed', async ({ lab }) => {
  const visit = await lab.visit(['higher-levels'], 'role', { newRole: true });
  await visit.open();
  await visit.apply();
  expect(await visit.save()).toBe(true);
  await visit.edit();
  await visit.apply();
  await visit.page.getByRole('tab', { name: 'Permissions', exact: true }).click();
  await visit.guide.audited();
  const statuses = await visit.guide.statuses();
  for (const name of Object.keys(HIGHER)) expect(statuses[name], name).toBe('Higher');
  await expect.poll(() => visit.beyond()).toContainEqual(expect.stringMatching(/^Is a HaloPSA Administrator/));
  expect(await visit.save()).toBe(true);
  const saved = savedSettings(visit.halo, 'role');
  expect(saved?.settings).toEqual({ ...WANTED.role, ...HIGHER });
  expect(saved?.rest).toMatchObject({ permissions: { 'Is a HaloPSA Administrator': 'Yes' } });
});

test('what the scope all grants is Higher and needs the admin; once it is cleared Apply sets the scopes', async ({
  lab,
}) => {
  const visit = await lab.visit(['all-ticked'], 'application');
  const { guide, page } = visit;
  await visit.open();
  // Halo shows no box for single scopes while all of them are granted.
  expect(leftToAdmin(await visit.apply())).toEqual([]);
  await page.getByRole('tab', { name: 'Permissions', exact: true }).click();
  for (const { name, state, reason, text } of await guide.audited()) {
    expect([state, reason], name).toEqual(['Done', 'Higher']);
    expect(text, name).not.toMatch(/\ball\b/);
  }
  await expect.poll(() => guide.status()).toContain('The scope all is on. Clear it in Halo');
  const naming = async () => (await visit.beyond()).filter((text) => /^all\b/.test(text));
  await expect.poll(naming).toEqual([expect.stringMatching(/Clear it/)]);
  await guide.show('read:tickets');
  await expect
    .poll(async () => (await spotlightOn(page))?.text, { timeout: TIMEOUT_MS })
    .toContain('The scope all is on. Clear it');

  await page.getByRole('checkbox', { name: 'all', exact: true }).click();
  await expect.poll(() => guide.statuses(), { timeout: TIMEOUT_MS }).toMatchObject({ 'read:tickets': 'To change' });
  expect(leftToAdmin(await visit.apply())).toEqual([]);
  expect(await visit.save()).toBe(true);
  const saved = savedSettings(visit.halo, 'application');
  expect(saved?.settings).toEqual(WANTED.application);
  expect(saved?.rest).toMatchObject({ scopes: [] });
  await guide.verified();
});

test('a saved application with the scope all keeps it, and the guide says so in view mode too', async ({ lab }) => {
  const visit = await lab.visit(['all-ticked'], 'application');
  await visit.open();
  await visit.apply();
  expect(await visit.save()).toBe(true);
  await visit.guide.verified();
  expect(savedSettings(visit.halo, 'application')?.rest).toMatchObject({ scopes: ['all'] });
  await visit.page.getByRole('tab', { name: 'Permissions', exact: true }).click();
  for (const { name, reason } of await visit.guide.audited()) expect(reason, name).toBe('Higher');
  await expect.poll(() => visit.beyond()).toContainEqual(expect.stringMatching(/^all\b/));
});

test('a level that is not known to be lower is left to the admin, with the reason', async ({ lab }) => {
  const visit = await lab.visit([], 'role');
  const [role] = visit.halo.roles.filter(({ name }) => name === ROLE);
  if (!role) throw new Error('no role');
  // The text in brackets is unknown for the levels above the wanted one, so this level has no rank.
  const unknown = 'Department Manager (Can manage all Departments)';
  role.membershipLevel = unknown;
  await visit.open();
  await visit.edit();
  expect(leftToAdmin(await visit.apply())).toEqual(['Membership level to all Departments']);
  await visit.page.getByRole('tab', { name: 'Departments & Teams', exact: true }).click();
  const [membership] = await visit.guide.audited();
  expect(membership).toMatchObject({ state: 'Needs you' });
  expect(membership?.text).toContain("We can't tell if this is enough");
  expect(await visit.save()).toBe(true);
  expect(savedSettings(visit.halo, 'role')?.settings).toEqual({
    ...WANTED.role,
    'Membership level to all Departments': unknown,
  });
});
