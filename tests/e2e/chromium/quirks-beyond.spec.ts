import { STEP_3_SCOPES } from '../support/guide-table.ts';
import { expect, leftTo, test } from '../support/lab.ts';
import { held, WANTED } from '../support/lab-records.ts';

const HIGHER = {
  'Tickets Access Level': 'Read, Modify and Delete',
  'Clients Access Level': 'Read, Modify and Delete',
  'Items Access Level': 'Read, Modify and Delete',
  'Invoices Access Level': 'Read, Create, Modify and Delete',
  'Timesheets Access Level': 'Read and Modify (All)',
};

test('higher levels exceed and stay; the administrator flag is shown as beyond the recipe', async ({ lab }) => {
  const visit = await lab.visit(['higher-levels'], 'role', { newRole: true });
  await visit.open();
  await visit.apply();
  expect(await visit.save()).toBe(true);
  await visit.edit();
  await visit.apply();
  await visit.page.getByRole('tab', { name: 'Permissions', exact: true }).click();
  await visit.guide.audited();
  const statuses = await visit.guide.statuses();
  for (const name of Object.keys(HIGHER)) expect(statuses[name], name).toBe('Exceeds');
  expect(await visit.beyond()).toContainEqual(expect.stringMatching(/^Is a HaloPSA Administrator/));
  expect(await visit.save()).toBe(true);
  const saved = held(visit.halo, 'role');
  expect(saved?.settings).toEqual({ ...WANTED.role, ...HIGHER });
  expect(saved?.rest).toMatchObject({ permissions: { 'Is a HaloPSA Administrator': 'Yes' } });
});

test('the scope all is shown as beyond the recipe, with the way back, and stays ticked', async ({ lab }) => {
  const visit = await lab.visit(['all-ticked'], 'application');
  await visit.open();
  // Halo has no box for single scopes while all of them are given.
  expect(leftTo(await visit.apply())).toEqual(STEP_3_SCOPES);
  await visit.page.getByRole('tab', { name: 'Permissions', exact: true }).click();
  expect(await visit.beyond()).toContainEqual(expect.stringMatching(/^all\b.*untick it by hand/s));
  expect(await visit.save()).toBe(true);
  expect(held(visit.halo, 'application')?.rest).toMatchObject({ scopes: ['all'] });
});
