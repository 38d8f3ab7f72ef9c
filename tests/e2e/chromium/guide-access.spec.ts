import { Guide } from '../pages/guide.ts';
import { cdp } from '../support/cdp.ts';
import { ClickCounter } from '../support/clicks.ts';
import { test as base, expect, HALO } from '../support/fixtures.ts';
import { markerColours, markersOn } from '../support/pointer.ts';
import { test } from '../support/quirk-matrix.ts';
import { visibleTexts, visibleWords } from '../support/visible-text.ts';

const NEW_ROLE = `${HALO}/config/agents/roles?id=-1`;
const APPLY = { role: 'button', name: 'Apply settings' };

test.describe('words', () => {
  test('your turn has at most 40 visible words, and 80 with two settings that need the admin', async ({ lab }) => {
    const visit = await lab.visit([], 'role');
    const { guide, page } = visit;
    const words = async () => visibleWords(guide.ax, await guide.mounted());
    await visit.open();
    await page.getByRole('tab', { name: 'Permissions', exact: true }).click();
    await guide.audited();
    expect(await words(), 'your turn: Edit').toBeLessThanOrEqual(40);
    await visit.edit();
    await visit.apply();
    await guide.audited();
    expect(await words(), 'your turn: Save').toBeLessThanOrEqual(40);
    await visit.save();
    await guide.verified();
    expect(await words(), 'checked').toBeLessThanOrEqual(40);

    const open = await lab.visit(['double-in-section'], 'application');
    await open.open();
    await open.apply();
    await guide.audited();
    const needs = (await guide.findings()).filter(({ state }) => state === 'Needs you');
    expect(needs.length).toBeGreaterThan(0);
    expect(needs.length).toBeLessThanOrEqual(2);
    // The credentials are needed from this step on, and are no part of the settings: five rows under "Credentials 2 of 5".
    const credentials = await guide.ax.wait({ role: 'list', name: 'Credentials' });
    const others = (await visibleWords(guide.ax, credentials)) + 4;
    expect((await words()) - others, 'needs you').toBeLessThanOrEqual(80);
  });

  test('no text of the guide is smaller than 13 px', async ({ lab }) => {
    const visit = await lab.visit(['double-in-section'], 'application');
    await visit.open();
    await visit.apply();
    await visit.guide.openMenu();
    await visit.guide.audited();
    const texts = await visibleTexts(visit.guide.ax, await visit.guide.mounted());
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter(({ size }) => size < 13)).toEqual([]);
  });
});

test('Show announces name and value and moves the focus to the control', async ({ lab }) => {
  const visit = await lab.visit([], 'agent');
  const { guide, page } = visit;
  await visit.open();
  await guide.audited();
  await guide.show('Work hours');
  await expect.poll(() => guide.status()).toContain('Work hours: set this to 24 hours.');
  const focused = page.locator('.details-form *:focus');
  await expect(focused).toHaveCount(1);
  const label = page
    .locator('.details-form-row, .row > div')
    .filter({ has: page.getByText('Work hours', { exact: true }) });
  await expect(label.locator('*:focus').last()).toHaveCount(1);
});

test('a marker is blue for a setting to change and amber for one that needs the admin', async ({ lab }) => {
  const visit = await lab.visit(['select-disabled'], 'agent');
  await visit.open();
  await visit.guide.audited();
  let colours: Record<string, number[]> = {};
  const states = async () => {
    colours = await markerColours(visit.page);
    return Object.keys(colours).toSorted();
  };
  await expect.poll(states).toEqual(['needs-you', 'to-change']);
  const { 'to-change': change = [], 'needs-you': needs = [] } = colours;
  const [blue, amber] = [change, needs].map(([r = 0, g = 0, b = 0]) => ({ r, g, b }));
  expect(blue?.b).toBeGreaterThan(Math.max(blue?.r ?? 255, blue?.g ?? 255));
  expect(amber?.r).toBeGreaterThan(amber?.g ?? 255);
  expect(amber?.g).toBeGreaterThan(amber?.b ?? 255);
});

test('on an untouched form nothing is red, and a setting that waits for another one is grey', async ({ lab }) => {
  const visit = await lab.visit([], 'application');
  const { guide } = visit;
  await visit.open();
  const later = (await guide.audited()).filter(({ state }) => state === 'Later').map(({ name }) => name);
  expect(later).toContain('Login Type');
  const list = await guide.ax.wait({ role: 'list', name: 'Settings on this page' });
  const colours = await guide.ax.evaluate<[text: string, colour: string][]>(
    list,
    `function () {
      return [...this.querySelectorAll('li *')]
        .filter((part) => part.checkVisibility())
        .map((part) => [part.closest('li').textContent, getComputedStyle(part).color]);
    }`,
  );
  const channels = colours.map(([text, colour]) => ({ text, rgb: colour.match(/\d+/g)?.map(Number) ?? [] }));
  expect(channels.filter(({ rgb: [r = 0, g = 0, b = 0] }) => r > 120 && r > 2 * Math.max(g, b))).toEqual([]);
  const icons = await guide.ax.evaluate<string[]>(
    list,
    `function () {
      return [...this.querySelectorAll('li')]
        .filter((row) => row.textContent.includes('Later'))
        .map((row) => getComputedStyle(row.querySelector('summary > .icon')).stroke);
    }`,
  );
  expect(icons).toHaveLength(later.length);
  for (const stroke of icons) {
    const rgb = stroke.match(/\d+/g)?.map(Number) ?? [];
    expect(Math.max(...rgb) - Math.min(...rgb), stroke).toBeLessThan(40);
  }
});

base(
  'the shortcut and one Tab move the focus from a field of Halo to the next action',
  async ({ extensionBrowser: browser, tab, guide }) => {
    await tab.goto(NEW_ROLE);
    await guide.audited();
    await tab.getByLabel('Role Name').focus();
    await browser.command('focus-guide');
    await expect.poll(() => tab.evaluate(() => document.activeElement?.localName)).toBe('halo-setup-assistant');
    const isOnApply = async () => (await guide.ax.first(APPLY))?.focused;
    if (!(await isOnApply())) await tab.keyboard.press('Tab');
    await expect.poll(isOnApply).toBe(true);
  },
);

test('a marker shows its meaning on hover and on focus', async ({ lab }) => {
  const visit = await lab.visit(['double-labels'], 'agent');
  const { guide, page } = visit;
  await visit.open();
  await guide.audited();
  await expect.poll(async () => (await markersOn(page)).length).toBeGreaterThan(0);
  const markerText = async () => {
    const { root } = await cdp(page)('DOM.getDocument', { depth: -1, pierce: true });
    const texts: string[] = [];
    const walk = (node: typeof root): void => {
      const attributes = node.attributes ?? [];
      const isText = attributes[attributes.indexOf('class') + 1] === 'marker-text';
      if (isText && !attributes.includes('hidden')) texts.push(node.children?.[0]?.nodeValue ?? '');
      for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) walk(child as typeof root);
    };
    walk(root);
    return texts.join();
  };
  expect(await markerText()).toBe('');
  const markerTextOnHover = async () => {
    const [marker] = await markersOn(page);
    if (marker) await page.mouse.move((marker.left + marker.right) / 2, (marker.top + marker.bottom) / 2);
    return markerText();
  };
  await expect.poll(markerTextOnHover).toMatch(/^Username: will be set to ScalePad API$/);
  await page.mouse.move(5, 5);
  await expect.poll(markerText).toBe('');
  await page.getByLabel(/^Username/).focus();
  await expect.poll(markerText).toMatch(/^Username: will be set to ScalePad API$/);
});

base('the guide declares the language of its texts, independently of Halo’s', async ({ tab, guide }) => {
  await tab.goto(NEW_ROLE);
  await guide.audited();
  await tab.evaluate(() => document.documentElement.setAttribute('lang', 'fr'));
  expect(await guide.ax.attribute(await guide.mounted(), 'lang')).toBe('en');
});

base('at 320 by 256 the next step and its button are visible without scrolling', async ({ tab, guide }) => {
  await tab.setViewportSize({ width: 320, height: 256 });
  await tab.goto(NEW_ROLE);
  await guide.audited();
  for (const query of [{ role: 'status' }, APPLY]) {
    const isWhole = async () => {
      const { y, height } = await guide.ax.boxOf(query, { within: () => guide.mounted() });
      return y >= 0 && y + height <= 256;
    };
    await expect.poll(isWhole, query.role).toBe(true);
  }
});

base(
  'around a Save the live text has at most two next steps, and each is a turn or a result',
  async ({ tab, admin }) => {
    const guide = new Guide(tab, new ClickCounter());
    await tab.goto(NEW_ROLE);
    await guide.audited();
    await guide.apply();
    await guide.allDone({ onlyThisTab: true });
    /** Records every next step that the live text shows from now on. */
    const watch = async () =>
      guide.ax.evaluate(
        await guide.ax.wait({ role: 'status' }, { within: () => guide.mounted() }),
        `function () {
        globalThis.__hints = [];
        const note = () => {
          const hint = this.querySelector('.hint')?.textContent.trim() ?? '';
          if (hint !== '' && globalThis.__hints.at(-1) !== hint) globalThis.__hints.push(hint);
        };
        new MutationObserver(note).observe(this, { subtree: true, childList: true, characterData: true });
        note();
      }`,
      );
    const hints = () => tab.evaluate(() => (globalThis as unknown as { __hints: string[] }).__hints);
    await watch();
    await admin.save();
    await expect
      .poll(hints)
      .toEqual(['Click Save in Halo. Permissions come next.', 'Click Edit in Halo to change 17 settings.']);
    await admin.edit();
    await guide.apply();
    await guide.allDone();
    await watch();
    await admin.save();
    await guide.verified();
    expect(await hints()).toEqual([
      'Everything is filled in. Click Save in Halo.',
      expect.stringMatching(/^Saved and checked at /),
    ]);
  },
);
