import type { Page } from '@playwright/test';
import { Popup } from '../pages/popup.ts';
import { ScalePadCard } from '../pages/scalepad-card.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import type { ClickCounter } from '../support/clicks.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { ALL_FILLED, fieldValues, putForm } from '../support/scalepad-forms.ts';
import { storeAllCredentials } from '../support/store-setup.ts';

async function fill(browser: ExtensionBrowser, tab: Page, clicks: ClickCounter): Promise<void> {
  await storeAllCredentials(browser);
  const popup = await Popup.open(browser, tab, clicks);
  await popup.fill();
  await popup.waitForStatus('5 of 5 fields filled');
  await popup.page.close();
  await tab.bringToFront();
}

/** How dialogs notice a press outside of them, or focus that leaves them; `shut` is their reaction. */
const NOTICES: Record<string, string> = {
  'closes at a pointer pressed outside': "document.addEventListener('pointerdown', shut)",
  'closes at a mouse pressed outside, seen first': "document.addEventListener('mousedown', shut, true)",
  'closes at a click outside, seen on the window': "addEventListener('click', shut)",
  'swallows clicks outside': `document.addEventListener('click', (event) => {
      if (dialog.contains(event.target)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    }, true)`,
  'closes when the focus is outside': "document.addEventListener('focusin', shut)",
  'pulls the focus back': `document.addEventListener('focusout', (event) => {
      if (event.relatedTarget && !dialog.contains(event.relatedTarget)) { self.__pulled = true; event.target.focus(); }
    })`,
};

test('a dialog below the card stays as it is when the card is pressed', async ({
  extensionBrowser: browser,
  practice,
  tab,
  clicks,
}) => {
  const card = new ScalePadCard(tab);
  for (const [name, listen] of Object.entries(NOTICES)) {
    await test.step(name, async () => {
      const script = `
        const dialog = document.querySelector('[role="dialog"]');
        const shut = (event) => { if (!dialog.contains(event.target)) dialog.remove(); };
        ${listen};`;
      await tab.goto(
        putForm(practice.store, 'dialog', { body: '<div role="dialog" aria-modal="true">{form}</div>', script }),
      );
      await fill(browser, tab, clicks);
      await card.filled();
      await tab.getByLabel('Tenant').focus();
      await card.press('Close');
      await card.removed();
      expect(await tab.evaluate(fieldValues), name).toEqual(ALL_FILLED);
      expect(await tab.evaluate(() => (globalThis as { __pulled?: boolean }).__pulled), name).toBeUndefined();
    });
  }
});

/** Native modal dialogs, which make all of the page outside of them inert. */
const MODALS: Record<string, string> = {
  'opened at once': "document.querySelector('dialog').showModal();",
  'opened after the card appeared': `
    const dialog = document.querySelector('dialog');
    dialog.setAttribute('open', '');
    self.__modal = () => { dialog.close(); dialog.showModal(); };`,
  'in a shadow root': `
    const dialog = document.querySelector('dialog');
    const host = document.createElement('x-dialog');
    document.querySelector('main').append(host);
    host.attachShadow({ mode: 'open' }).append(dialog);
    dialog.showModal();`,
};

test('the card can be pressed over a native modal dialog, and closes without closing it', async ({
  extensionBrowser: browser,
  practice,
  tab,
  clicks,
}) => {
  const card = new ScalePadCard(tab);
  for (const [name, script] of Object.entries(MODALS)) {
    await test.step(name, async () => {
      await tab.goto(putForm(practice.store, 'modal', { body: '<dialog>{form}</dialog>', script }));
      await card.titled('HaloPSA form found');
      await tab.evaluate(() => (globalThis as { __modal?(): void }).__modal?.());
      await fill(browser, tab, clicks);
      await card.filled();
      await card.press('Close');
      await card.removed();
      await expect(tab.locator('dialog:modal')).toHaveCount(1);
    });
  }
});

/** Records the events that Halo's page receives, in capture listeners ("first") and in bubbling ones. */
function recordEvents(tab: Page): Promise<void> {
  return tab.evaluate(() => {
    const events: string[] = [];
    (globalThis as unknown as { __events: string[] }).__events = events;
    const types = `pointerdown pointerup mousedown mouseup click dblclick auxclick contextmenu touchstart touchend
      focus blur focusin focusout keydown keyup keypress`.split(/\s+/);
    for (const type of types) {
      document.addEventListener(type, () => events.push(type));
      document.addEventListener(type, () => events.push(`${type} first`), true);
    }
  });
}

const eventsIn = (tab: Page) =>
  tab.evaluate(() => [...new Set((globalThis as unknown as { __events: string[] }).__events)]);

test("a press on the guide does not reach listeners of Halo's page, except capture listeners of its end", async ({
  tab,
  guide,
}) => {
  await tab.goto(`${HALO}/config/agents/roles?id=-1`);
  await guide.audited();
  await recordEvents(tab);
  await guide.collapse();
  // See C07 in docs/halo-compatibility.md.
  expect((await eventsIn(tab)).sort()).toEqual(['click first', 'pointerup first']);
});

test("the keys and the focus of the guide do not reach listeners of Halo's page", async ({ tab, guide }) => {
  await tab.goto(`${HALO}/config/agents/roles?id=-1`);
  await guide.audited();
  await guide.collapse();
  await expect.poll(async () => (await guide.ax.wait({ role: 'button', name: 'Expand' })).focused).toBe(true);
  await recordEvents(tab);
  for (const key of ['a', 'Enter']) await tab.keyboard.press(key);
  await guide.ax.wait({ role: 'button', name: 'Collapse' });
  expect(await eventsIn(tab)).toEqual(['click first']);
});

test("a dialog of Halo's page that captures presses outside of it stays open when the guide is pressed", async ({
  tab,
  guide,
}) => {
  await tab.goto(`${HALO}/config/agents/roles?id=-1`);
  await guide.audited();
  await tab.evaluate(() => {
    const dialog = document.body.appendChild(document.createElement('div'));
    dialog.setAttribute('role', 'dialog');
    dialog.textContent = 'A dialog';
    for (const type of ['pointerdown', 'mousedown', 'touchstart', 'focusin'])
      document.addEventListener(type, ({ target }) => dialog.contains(target as Node) || dialog.remove(), true);
  });
  await guide.collapse();
  await expect(tab.getByRole('dialog')).toHaveText('A dialog');
});
