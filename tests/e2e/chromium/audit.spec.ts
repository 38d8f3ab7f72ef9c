import type { Page } from '@playwright/test';
import { blankRole } from '../../practice/server/seed.ts';
import type { Practice } from '../../practice/server/start.ts';
import { Guide } from '../pages/guide.ts';
import { HaloAdmin } from '../pages/halo-admin.ts';
import { Popup } from '../pages/popup.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { ROLE } from '../support/lab-records.ts';
import type { ShownFinding } from '../support/parse-finding-item.ts';
import { readStorage } from '../support/read-storage.ts';
import { savesOf, snapshot } from '../support/saved-records.ts';
import { ownRole } from '../support/store-setup.ts';
import { TIMEOUT_MS, until } from '../support/until.ts';

/** A seeded role that lacks some of what guide A asks for, has some and goes beyond some. */
const EXISTING_ROLE = 'Service Desk Technician';

/** Opens an existing role and uses it for the setup. */
async function useRole(practice: Practice, tab: Page, guide: Guide, role: string): Promise<void> {
  const { id } = practice.store.halo('demo.halopsa.com').roles.find(({ name }) => name === role) ?? {};
  await tab.goto(`${HALO}/config/agents/roles?id=${id}`);
  await guide.use(role);
}

/** Returns when the role was last noted as saved. */
async function roleSavedAt(browser: ExtensionBrowser): Promise<number> {
  const { [`setup:${HALO}`]: setup } = await readStorage(browser, 'local');
  return (setup as { steps: { role: { savedAt: number } } }).steps.role.savedAt;
}

/** Removes the "Not set" that only view mode prints: edit mode shows an empty control. */
function normalized(finding: ShownFinding): ShownFinding {
  return { ...finding, text: finding.text.replace('\nis now\nNot set', '').replaceAll('\n', ' ') };
}

test('view mode and edit mode of one record have the same findings', async ({ practice, tab, guide, admin }) => {
  await useRole(practice, tab, guide, EXISTING_ROLE);
  let viewed: ShownFinding[] = [];
  for (const name of ['Details', 'Permissions', 'Departments & Teams']) {
    await admin.tab(name);
    viewed = await guide.audited(viewed);
    await admin.edit();
    const edited = await guide.audited();
    expect(edited.map(normalized), name).toEqual(viewed.map(normalized));
    await admin.cancel();
  }
});

test('Undo restores what Apply changed, and Save then saves the original values', async ({
  practice,
  tab,
  guide,
  admin,
}) => {
  const halo = practice.store.halo('demo.halopsa.com');
  const before = snapshot(halo);
  await useRole(practice, tab, guide, EXISTING_ROLE);
  await admin.edit();
  const details = await guide.audited();
  await admin.tab('Permissions');
  const found = await guide.audited(details);
  await guide.apply();
  await guide.allDone();
  await guide.undo();
  await expect.poll(() => guide.audited(), { timeout: TIMEOUT_MS }).toEqual(found);
  await admin.save();
  expect(savesOf(halo)).toEqual(['role']);
  expect(snapshot(halo)).toEqual(before);
});

test('a record that is only viewed is unchanged: nothing is pressed, set or saved', async ({
  practice,
  tab,
  guide,
  admin,
}) => {
  const halo = practice.store.halo('demo.halopsa.com');
  const before = snapshot(halo);
  await useRole(practice, tab, guide, EXISTING_ROLE);
  let viewed = await guide.audited();
  for (const name of ['Permissions', 'Departments & Teams']) {
    await admin.tab(name);
    viewed = await guide.audited(viewed);
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

test('Apply sets what the recipe requires in an existing role and nothing with a similar name', async ({
  practice,
  tab,
  guide,
  admin,
}) => {
  const halo = practice.store.halo('demo.halopsa.com');
  const before = snapshot(halo).roles.find(({ name }) => name === 'Finance');
  await useRole(practice, tab, guide, 'Finance');
  await admin.edit();
  const details = await guide.audited();
  await admin.tab('Permissions');
  await guide.audited(details);
  await guide.apply();
  await guide.allDone();
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
  // Levels beyond the recipe stay: nothing is lowered.
  expect(saved?.permissions).toMatchObject({
    'Invoices Access Level': 'Read, Create and Modify',
    'Client Contracts Access Level': 'Read and Modify',
    'Suppliers Access Level': 'Read and Modify',
    'Supplier Contracts Access Level': 'Read Only',
  });
});

interface Scrolled {
  /** The element that scrolled first. */
  __scroller: Element | null;
  /** Its scroll position on pointerdown. */
  __scrollTopOnPress: number | null;
}

test('a press during the first scan ends on the element on which it began', async ({ tab, guide }) => {
  await tab.addInitScript(() => {
    // A form of many screens: the scroll through it is under way for longer than a press needs on a busy machine.
    const long = new CSSStyleSheet();
    long.replaceSync('.form-foot { margin-top: 20000px }');
    document.adoptedStyleSheets = [long];
    const scope = globalThis as unknown as Scrolled;
    scope.__scroller = null;
    scope.__scrollTopOnPress = null;
    const note = ({ target }: Event) => {
      scope.__scroller ??= target instanceof Element ? target : document.scrollingElement;
    };
    addEventListener('scroll', note, true);
    addEventListener('pointerdown', () => (scope.__scrollTopOnPress = scope.__scroller?.scrollTop ?? null), true);
  });
  const positions = () =>
    tab.evaluate(() => {
      const { __scroller, __scrollTopOnPress } = globalThis as unknown as Scrolled;
      return { now: __scroller?.scrollTop, onPress: __scrollTopOnPress };
    });
  // A press after the scan proves nothing: the loop opens the page again.
  await until('a press during the scan', async () => {
    await tab.goto(`${HALO}/config/integrations/api/applications?id=-1`);
    await tab.mouse.move(600, 400);
    await tab.waitForFunction(() => ((globalThis as unknown as Scrolled).__scroller?.scrollTop ?? 0) > 0);
    await tab.mouse.down();
    if (((await positions()).onPress ?? 0) > 0) return true;
    await tab.mouse.up();
    return false;
  });
  await guide.ax.frames(20);
  const { now, onPress } = await positions();
  expect(onPress).toBeGreaterThan(0);
  expect(now).toBe(onPress);
  await tab.mouse.up();
});

test('a role that another tab lowered is not Done by what this tab read before, but by what it reads after a reload', async ({
  extensionBrowser: browser,
  practice,
  tab,
  guide,
  admin,
  clicks,
}) => {
  const role = { ...blankRole('0b5f2f1e-6a1c-4d1a-9a63-5d0f6c0e7a11', 70), name: ROLE };
  practice.store.halo('demo.halopsa.com').roles.push(role);
  const url = `${HALO}/config/agents/roles?id=${role.id}`;
  const stateInPopup = async (page: Page) => {
    const popup = await Popup.open(browser, page, clicks);
    const { Role: state } = await popup.steps();
    await popup.page.close();
    return state;
  };
  await ownRole(browser, url);
  await tab.goto(url);
  await guide.audited();
  await admin.edit();
  await guide.apply();
  await guide.allDone();
  await admin.save();
  await guide.verified();
  const other = await browser.context.newPage();
  await other.goto(url);
  const otherAdmin = new HaloAdmin(other, clicks);
  await new Guide(other, clicks).audited();
  await otherAdmin.edit();
  await otherAdmin.tab('Permissions');
  await otherAdmin.choose('Tickets Access Level', 'Read Only');
  await otherAdmin.save();
  await tab.bringToFront();
  await tab.evaluate(() => document.body.append(document.createElement('p')));
  await expect
    .poll(() => guide.status(), { timeout: TIMEOUT_MS })
    .toContain('This page may not show what Halo has saved');
  await expect.poll(() => stateInPopup(tab)).toBe('In progress');

  await otherAdmin.edit();
  await otherAdmin.choose('Tickets Access Level', 'Read and Modify');
  const pressedAt = Date.now();
  await otherAdmin.save();
  await expect.poll(() => roleSavedAt(browser)).toBeGreaterThan(pressedAt);
  await tab.reload();
  let viewed = await guide.audited();
  for (const name of ['Permissions', 'Departments & Teams']) {
    await admin.tab(name);
    viewed = await guide.audited(viewed);
  }
  await guide.verified();
  await expect.poll(() => stateInPopup(tab)).toBe('Done');
});
