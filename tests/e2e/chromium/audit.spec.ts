import { expect, HALO, test } from '../support/fixtures.ts';
import type { ShownFinding } from '../support/guide.ts';
import { savesOf, snapshot } from '../support/saved.ts';
import { PATIENCE } from '../support/until.ts';

/** A seeded role that lacks some of what guide A asks for, has some and goes beyond some. */
const EXISTING_ROLE = 'Service Desk Technician';
const ASKS_FOR_EXISTING_ROLE =
  /This is Service Desk Technician, not ScalePad Integration Role\. \d+ settings on this tab would change: .*Nothing was set\./;

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
  // Other people may have this role: the first press only asks.
  await expect.poll(() => guide.status(), { timeout: PATIENCE }).toMatch(ASKS_FOR_EXISTING_ROLE);
  expect(await guide.audited()).toEqual(found);
  await guide.apply();
  // Details stays open: an existing record keeps its name.
  await guide.allMet({ onlyThisTab: true });
  await guide.undo();
  await expect.poll(() => guide.audited(), { timeout: PATIENCE }).toEqual(found);
  await admin.save();
  expect(savesOf(halo)).toEqual(['role']);
  expect(snapshot(halo)).toEqual(before);
});

test('a record that is only looked at stays as it is: nothing is pressed, set or saved', async ({
  practice,
  tab,
  guide,
  admin,
}) => {
  const halo = practice.store.halo('demo.halopsa.com');
  const before = snapshot(halo);
  const role = before.roles.find(({ name }) => name === EXISTING_ROLE);
  await tab.goto(`${HALO}/config/agents/roles?id=${role?.id}`);
  for (const name of ['Permissions', 'Departments & Teams']) {
    await admin.tab(name);
    await guide.audited();
    await expect(tab.getByRole('tab', { name, exact: true, selected: true })).toBeVisible();
    await expect(admin.button('Edit')).toBeVisible();
    await expect(admin.button('Save')).toHaveCount(0);
  }
  await admin.edit();
  await guide.audited();
  await admin.save();
  expect(savesOf(halo)).toEqual(['role']);
  expect(snapshot(halo)).toEqual(before);
});

test('Apply sets what is asked for in an existing role and nothing that is only like it', async ({
  practice,
  tab,
  guide,
  admin,
}) => {
  const halo = practice.store.halo('demo.halopsa.com');
  const before = snapshot(halo).roles.find(({ name }) => name === 'Finance');
  await tab.goto(`${HALO}/config/agents/roles?id=${before?.id}`);
  await admin.edit();
  await admin.tab('Permissions');
  const found = await guide.audited();
  await guide.apply();
  // Thirty people may have this role: the first press says which it is and what would change, and changes nothing.
  const asks =
    /This is Finance, not ScalePad Integration Role\. 12 settings on this tab would change: .*Nothing was set\./;
  await expect.poll(() => guide.status(), { timeout: PATIENCE }).toMatch(asks);
  expect(await guide.audited()).toEqual(found);
  await guide.apply();
  // An existing record keeps its name, so its first tab stays as it is.
  await guide.allMet({ onlyThisTab: true });
  expect(await guide.status()).toContain('This is Finance, not ScalePad Integration Role.');
  // Still the admin's turn: what was applied is not saved yet.
  expect(savesOf(halo)).toEqual([]);
  await admin.save();
  const saved = halo.roles.find(({ id }) => id === before?.id);
  expect(saved?.name).toBe('Finance');
  const changed = Object.keys(saved?.permissions ?? {}).filter(
    (label) => saved?.permissions[label] !== before?.permissions[label],
  );
  expect(changed.sort()).toEqual([
    'Allow use of all Asset Fields',
    'Allow use of all Asset Types',
    'Allow use of all Ticket Types',
    'Assets Access Level',
    'Can add new Tickets',
    'Can view Tickets that are assigned to other Agents',
    'Can view Unassigned Tickets',
    'Items Access Level',
    'Sales Access Level',
    'Tickets Access Level',
    'Timesheets Access Level',
    'Users Access Level',
  ]);
  // Beyond what is asked for, and left there: nothing is lowered.
  expect(saved?.permissions).toMatchObject({
    'Invoices Access Level': 'Read, Create and Modify',
    'Client Contracts Access Level': 'Read and Modify',
    'Suppliers Access Level': 'Read and Modify',
    'Supplier Contracts Access Level': 'Read Only',
  });
});

test("somebody else's agent is left as it is, until Apply is pressed once more", async ({
  practice,
  tab,
  guide,
  admin,
}) => {
  const halo = practice.store.halo('demo.halopsa.com');
  const person = halo.agents.find(({ isapiagent }) => !isapiagent);
  if (!person) throw new Error('no agent');
  await tab.goto(`${HALO}/config/agents/agents?agentid=${person.id}`);
  await admin.edit();
  const found = await guide.audited();
  await guide.apply();
  const asks = new RegExp(
    `This is ${person.name}, not ScalePad API\\. 5 settings on this tab would change: .*Nothing was set\\.`,
  );
  await expect.poll(() => guide.status(), { timeout: PATIENCE }).toMatch(asks);
  expect(await guide.audited()).toEqual(found);
  await guide.apply();
  await expect.poll(() => guide.status(), { timeout: PATIENCE }).toMatch(/This is .*\d settings? applied\./);
  await guide.undo();
  await expect.poll(() => guide.audited(), { timeout: PATIENCE }).toEqual(found);
  expect(savesOf(halo)).toEqual([]);
});

interface Scrolled {
  /** What scrolled first. */
  __scroller: Element | null;
  /** Where it stood when the pointer went down. */
  __under: number | null;
}

test('a press in the middle of the first look ends on what it began on', async ({ tab, guide }) => {
  await tab.addInitScript(() => {
    // A form of many screens: the look through it is under way for longer than a press takes on a busy machine.
    const long = new CSSStyleSheet();
    long.replaceSync('.form-foot { margin-top: 20000px }');
    document.adoptedStyleSheets = [long];
    const scope = globalThis as unknown as Scrolled;
    scope.__scroller = null;
    scope.__under = null;
    const note = ({ target }: Event) => {
      scope.__scroller ??= target instanceof Element ? target : document.scrollingElement;
    };
    addEventListener('scroll', note, true);
    addEventListener('pointerdown', () => (scope.__under = scope.__scroller?.scrollTop ?? null), true);
  });
  const places = () =>
    tab.evaluate(() => {
      const { __scroller, __under } = globalThis as unknown as Scrolled;
      return { now: __scroller?.scrollTop, under: __under };
    });
  await tab.goto(`${HALO}/config/integrations/api/applications?id=-1`);
  await tab.mouse.move(600, 400);
  await tab.waitForFunction(() => ((globalThis as unknown as Scrolled).__scroller?.scrollTop ?? 0) > 0);
  await tab.mouse.down();
  for (let frames = 0; frames < 20; frames += 1) await guide.ax.frame();
  const { now, under } = await places();
  expect(under).toBeGreaterThan(0);
  expect(now).toBe(under);
  await tab.mouse.up();
});
