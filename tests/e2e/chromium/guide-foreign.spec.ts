import type { Page } from '@playwright/test';
import type { Guide } from '../pages/guide.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { markersOn } from '../support/pointer.ts';
import { savesOf, snapshot } from '../support/saved-records.ts';
import { until } from '../support/until.ts';

const ROLES = `${HALO}/config/agents/roles`;
const AGENTS = `${HALO}/config/agents/agents`;
const APPLICATIONS = `${HALO}/config/integrations/api/applications`;
const GUIDE = { role: 'complementary', name: 'Setup assistant' };

/** Everything that the guide must not offer on a record outside the setup. */
const ABSENT = [
  { role: 'button', name: 'Apply settings' },
  { role: 'list', name: 'Settings on this page' },
  { role: 'list', name: 'Credentials' },
  { role: 'link', name: /^Go to / },
];

/** Returns all values of the page's form. */
const valuesIn = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('input, textarea, .read-value, [class*="single-value"]')].map((el) =>
      el instanceof HTMLInputElement || el instanceof HTMLTextAreaElement
        ? `${el.value}${el.matches(':checked')}`
        : el.textContent,
    ),
  );

/** Returns the same values once the page has stopped changing them. */
async function valuesOf(page: Page, guide: Guide) {
  let before = '';
  return until('the values to be drawn', async () => {
    const values = await valuesIn(page);
    const now = JSON.stringify(values);
    const isStill = now === before;
    before = now;
    await guide.ax.frames(20);
    return isStill ? values : null;
  });
}

async function expectNothingOffered(guide: Guide, page: Page): Promise<void> {
  await guide.mounted();
  await guide.ax.frames(60);
  for (const query of ABSENT) expect(await guide.ax.first(query), `${query.role} ${query.name}`).toBeNull();
  expect(await guide.ax.textOf({ role: 'status' })).toBe('');
  expect(await markersOn(page)).toEqual([]);
}

for (const [what, open] of Object.entries({
  'the role Finance': (roles: { id: string; name: string }[]) =>
    `${ROLES}?id=${roles.find(({ name }) => name === 'Finance')?.id}`,
}))
  test(`on ${what} the guide is a pill without findings, markers, link or Apply, expanded too`, async ({
    practice,
    tab,
    guide,
    admin,
  }) => {
    const halo = practice.store.halo('demo.halopsa.com');
    const before = snapshot(halo);
    await tab.goto(open(halo.roles));
    await expectNothingOffered(guide, tab);
    expect(await guide.ax.textOf(GUIDE)).toBe('Setup assistant');
    await admin.edit();
    await admin.tab('Permissions');
    await expectNothingOffered(guide, tab);
    await guide.expand();
    await expectNothingOffered(guide, tab);
    expect(snapshot(halo)).toEqual(before);
  });

test('an agent and an application of others are left alone too', async ({ practice, tab, guide }) => {
  const { agents, applications } = practice.store.halo('demo.halopsa.com');
  await tab.goto(`${AGENTS}?agentid=${agents.find(({ isapiagent }) => !isapiagent)?.id}`);
  await expectNothingOffered(guide, tab);
  await tab.goto(`${APPLICATIONS}?id=${applications[0]?.id}`);
  await expectNothingOffered(guide, tab);
});

test('a press in the guide on such a record changes no control of the page', async ({
  practice,
  tab,
  guide,
  admin,
}) => {
  const halo = practice.store.halo('demo.halopsa.com');
  await tab.goto(`${ROLES}?id=${halo.roles.find(({ name }) => name === 'Finance')?.id}`);
  await admin.edit();
  await admin.tab('Permissions');
  const before = await valuesOf(tab, guide);
  await guide.askToUse();
  await guide.answer('Cancel');
  await guide.ax.waitForRemoval({ role: 'alertdialog', name: 'Change Finance?' });
  await guide.openMenu();
  await guide.press('button', 'Copy page details for support');
  await expect.poll(() => guide.status()).toMatch(/details/);
  await guide.collapse();
  await expect(tab.getByRole('tab', { name: 'Permissions', exact: true, selected: true })).toBeVisible();
  expect(await valuesOf(tab, guide)).toEqual(before);
  expect(savesOf(halo)).toEqual([]);
});

test('asks before it uses a role, with its name, its agents and the additions, and the focus on Cancel', async ({
  practice,
  tab,
  guide,
}) => {
  const halo = practice.store.halo('demo.halopsa.com');
  const role = halo.roles.find(({ name }) => name === 'Finance');
  await tab.goto(`${ROLES}?id=${role?.id}`);
  await guide.askToUse();
  const text = await guide.ax.textOf({ role: 'alertdialog', name: 'Change Finance?' });
  expect(text).toContain(`${role?.agents.length} agent`);
  expect(text).toContain('ScalePad needs 17 settings on it. We add what is missing and lower nothing.');
  await expect.poll(async () => (await guide.ax.first({ role: 'button', name: 'Cancel' }))?.focused).toBe(true);
  await tab.keyboard.press('Enter');
  await guide.ax.waitForRemoval({ role: 'alertdialog' });
  expect(await guide.ax.first({ role: 'list', name: 'Settings on this page' })).toBeNull();
  // The dialog covered the panel, and a press counts only once the panel was visible for a while.
  await guide.ax.frames(40);
  await guide.use('Finance');
  await guide.audited();
});

test("the signed-in admin's own agent is refused, with the reason", async ({ practice, tab, guide }) => {
  const { agents } = practice.store.halo('demo.halopsa.com');
  const me = agents.find(({ active, isapiagent }) => active && !isapiagent);
  await tab.goto(`${AGENTS}?agentid=${me?.id}`);
  await guide.askToUse();
  await expect
    .poll(() => guide.status())
    .toContain(`We can't use ${me?.name}. That may be your own account, and you'd lock yourself out of Halo.`);
  expect(await guide.ax.first({ role: 'alertdialog' })).toBeNull();
  const other = agents.find(({ id, isapiagent }) => id !== me?.id && !isapiagent);
  await tab.goto(`${AGENTS}?agentid=${other?.id}`);
  await guide.askToUse();
  await guide.ax.wait({ role: 'alertdialog', name: `Change ${other?.name}?` });
});

test('no sentence about a record is shown on another one', async ({ practice, tab, guide, admin }) => {
  await tab.goto(`${ROLES}?id=-1`);
  await guide.atStep(1, 'Role');
  await guide.apply();
  await guide.allDone({ onlyThisTab: true });
  await admin.save();
  await admin.edit();
  await guide.apply();
  await guide.allDone();
  await admin.save();
  await guide.verified();
  const { roles } = practice.store.halo('demo.halopsa.com');
  await tab.goto(`${ROLES}?id=${roles.find(({ name }) => name === 'Administrator')?.id}`);
  await expectNothingOffered(guide, tab);
});
