import { blankAgent, blankRole } from '../../practice/server/seed.ts';
import type { Practice } from '../../practice/server/start.ts';
import { expect, HALO } from '../support/fixtures.ts';
import { openRow, test, upToPermissions } from '../support/guided-run.ts';
import { AGENT, ROLE } from '../support/lab-records.ts';
import { savesOf } from '../support/saved-records.ts';

const ROLE_ID = 'existing-role';
/** The id of the agent that is signed in to the practice Halo. */
const SIGNED_IN = 3;
const ASKS_ABOUT_ROLE = `Halo already has a role named ${ROLE}.`;

function haloOf(practice: Practice) {
  return practice.store.halo(new URL(HALO).host);
}

function addRole(practice: Practice): void {
  haloOf(practice).roles.push({ ...blankRole(ROLE_ID, 70), name: ROLE });
}

test('asks before it creates a role that Halo has already, and creates a new one on request', async ({
  practice,
  begin,
}) => {
  addRole(practice);
  const { tab, card, admin } = await begin();
  await card.waitForText('Step 1 of 4: Role', ASKS_ABOUT_ROLE);
  expect(new URL(tab.url()).search).toBe('');
  await card.click('Create a new one');
  await upToPermissions({ card, admin });
  await card.waitForText('18 of 18 settings are filled in');
  expect(haloOf(practice).roles.filter(({ name }) => name === ROLE)).toHaveLength(2);
});

test('points at the role that Halo has already, asks on its page, and fills in that one', async ({
  practice,
  begin,
}) => {
  addRole(practice);
  const run = await begin();
  const { card, admin } = run;
  await card.waitForText(ASKS_ABOUT_ROLE);
  await card.click(`Use ${ROLE}`);
  await card.pointsAtButton();
  await openRow(run, ROLE);
  await card.waitForText(ASKS_ABOUT_ROLE);
  await card.click(`Use ${ROLE}`);
  await card.answer(`Use ${ROLE}`);
  await card.waitForText('Your turn: click Edit in Halo');
  await admin.edit();
  await card.waitForText('Your turn: click Save in Halo', '18 of 18 settings are filled in');
  await admin.save();
  await card.waitForText('Step 2 of 4: Agent');
  expect(savesOf(haloOf(practice))).toEqual(['role']);
  expect(haloOf(practice).roles.filter(({ name }) => name === ROLE)).toHaveLength(1);
});

/** Adds enough roles that Halo's list has a second page. Roles that are added later are on it. */
function fillListPage(practice: Practice): void {
  for (let id = 100; id < 150; id += 1)
    haloOf(practice).roles.push({ ...blankRole(`role-${id}`, id), name: `Another role ${id}` });
}

test('asks before it creates a role that may be on the next page of Halo’s list, and finds it there', async ({
  practice,
  begin,
}) => {
  fillListPage(practice);
  addRole(practice);
  const { tab, card } = await begin();
  await card.waitForText('Step 1 of 4: Role', 'Halo may have more roles');
  expect(new URL(tab.url()).search).toBe('');
  await tab.getByRole('button', { name: 'Next page' }).click();
  await card.waitForText(ASKS_ABOUT_ROLE);
  await card.click('Create a new one');
  await card.waitForText('Your turn: click Save in Halo');
});

test('creates a new role after the admin has checked a long list', async ({ practice, begin }) => {
  fillListPage(practice);
  const { card } = await begin();
  await card.waitForText('Halo may have more roles');
  await card.click('Create a new one');
  await card.waitForText('Your turn: click Save in Halo');
});

test('changes nothing of a role that Halo has already when the admin decides against it on its page', async ({
  practice,
  begin,
}) => {
  addRole(practice);
  const run = await begin();
  const { tab, card } = run;
  await card.waitForText(ASKS_ABOUT_ROLE);
  await openRow(run, ROLE);
  await card.waitForText(ASKS_ABOUT_ROLE);
  await card.click('Create a new one');
  await card.waitForText('Your turn: click Save in Halo');
  await tab.waitForURL(/[?&]id=-1/);
  expect(savesOf(haloOf(practice))).toEqual([]);
});

test('asks about a role that somebody has created meanwhile, once the admin is back in the list', async ({
  practice,
  begin,
}) => {
  const { tab, card } = await begin();
  await card.waitForText('click Save in Halo');
  addRole(practice);
  await tab.goBack();
  await card.waitForText(ASKS_ABOUT_ROLE);
});

test('explains why the admin’s own agent cannot be used', async ({ practice, begin }) => {
  const { agents } = haloOf(practice);
  const own = agents.find(({ id }) => id === SIGNED_IN);
  if (own) own.name = AGENT;
  const run = await begin();
  const { card, admin } = run;
  await upToPermissions(run);
  await card.waitForText('18 of 18 settings are filled in');
  await admin.save();
  await card.waitForText(`Halo already has an agent named ${AGENT}.`);
  await openRow(run, AGENT);
  await card.click(`Use ${AGENT}`);
  await card.waitForText(`We can't use ${AGENT}. That may be your own account`);
});

test('asks about an agent that Halo has already, after the role', async ({ practice, begin }) => {
  haloOf(practice).agents.push({ ...blankAgent(77), name: AGENT, isapiagent: true });
  const { card, admin } = await begin();
  await upToPermissions({ card, admin });
  await card.waitForText('18 of 18 settings are filled in');
  await admin.save();
  await card.waitForText('Step 2 of 4: Agent', `Halo already has an agent named ${AGENT}.`);
  await card.click('Create a new one');
  await card.waitForText('Step 2 of 4: Agent', 'Your turn: click Save in Halo');
});
