import { expect, HALO, test } from '../support/fixtures.ts';
import type { ShownFinding } from '../support/guide.ts';
import { savesOf, snapshot } from '../support/saved.ts';

/** A seeded role that lacks some of what guide A asks for, has some and goes beyond some. */
const EXISTING_ROLE = 'Service Desk Technician';

/** View mode prints "Not set" where edit mode shows an empty control. */
function levelled(finding: ShownFinding): ShownFinding {
  return { ...finding, text: finding.text.replace('\nnow\nNot set', '').replaceAll('\n', ' ') };
}

test('view mode and edit mode of one record give the same findings', async ({ practice, tab, guide, admin }) => {
  const role = practice.store.halo('demo.halopsa.com').roles.find(({ name }) => name === EXISTING_ROLE);
  await tab.goto(`${HALO}/config/agents/roles?id=${role?.id}`);
  for (const name of ['Details', 'Permissions', 'Departments & Teams']) {
    await admin.tab(name);
    const viewed = await guide.audited();
    await admin.edit();
    const edited = await guide.audited();
    expect(edited.map(levelled), name).toEqual(viewed.map(levelled));
    await admin.cancel();
  }
});

test('Undo puts back what Apply changed, and Save then saves what was there before', async ({
  practice,
  tab,
  guide,
  admin,
}) => {
  const halo = practice.store.halo('demo.halopsa.com');
  const before = snapshot(halo);
  const role = before.roles.find(({ name }) => name === EXISTING_ROLE);
  await tab.goto(`${HALO}/config/agents/roles?id=${role?.id}`);
  await admin.edit();
  await admin.tab('Permissions');
  const found = await guide.audited();
  await guide.apply();
  // Details stays open: an existing record keeps its name.
  await guide.allMet({ onlyThisTab: true });
  await guide.undo();
  await expect.poll(() => guide.audited()).toEqual(found);
  await admin.save();
  expect(savesOf(halo)).toEqual(['role']);
  expect(snapshot(halo)).toEqual(before);
});
