import { Guide } from '../pages/guide.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { capturedPair, NEW_APPLICATION } from '../support/secret.ts';
import { until } from '../support/until.ts';

const NEW_ROLE = `${HALO}/config/agents/roles?id=-1`;
const CARD = { role: 'complementary', name: 'Setup assistant' };
const MOVE = { role: 'button', name: 'Move' };

interface Extension {
  chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
}

/** Returns the box of the card once it has stopped moving. */
async function cardBox(guide: Guide) {
  let before = '';
  return until('the card to stop moving', async () => {
    const box = await guide.ax.box(await guide.ax.wait(CARD));
    const now = JSON.stringify(box);
    const isStill = box !== null && now === before;
    before = now;
    return isStill ? box : null;
  });
}

async function expectMoved(guide: Guide, from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> {
  await expect
    .poll(async () => {
      const { x, y } = await cardBox(guide);
      return { x: Math.round(x - from.x), y: Math.round(y - from.y) };
    })
    .toEqual(by);
}

test('the panel is moved by mouse and by keyboard, collapsed, and is the same after a reload and in other tabs', async ({
  extensionBrowser: browser,
  tab,
  guide,
  clicks,
}) => {
  await tab.goto(NEW_ROLE);
  await guide.audited();
  const docked = await cardBox(guide);

  const { x, y, width, height } = await guide.ax.boxOf(MOVE);
  const grip = { x: x + width / 2, y: y + height / 2 };
  await tab.mouse.move(grip.x, grip.y);
  await tab.mouse.down();
  await tab.mouse.move(grip.x - 200, grip.y, { steps: 4 });
  // Beyond the edge of the window: the card stays inside.
  await tab.mouse.move(grip.x - 300, grip.y + 900, { steps: 4 });
  await tab.mouse.up();
  await expect.poll(async () => Math.round((await cardBox(guide)).x - docked.x)).toBe(-300);
  const dragged = await cardBox(guide);
  expect(dragged.y + dragged.height).toBeLessThanOrEqual(800);

  await tab.reload();
  await guide.audited();
  await expectMoved(guide, dragged, { x: 0, y: 0 });

  // The press put the focus on the button, so Halo receives none of the keys that move the card.
  await guide.press(MOVE.role, MOVE.name);
  const left = async () => (await cardBox(guide)).x;
  await expect.poll(left, 'a press alone moves the card to the other side').not.toBe(dragged.x);
  const other = await cardBox(guide);
  await tab.keyboard.press('ArrowRight');
  await expectMoved(guide, other, { x: 16, y: 0 });
  await tab.keyboard.press('Home');
  await expectMoved(guide, docked, { x: 0, y: 0 });

  const second = await browser.context.newPage();
  await second.goto(NEW_ROLE);
  const secondGuide = new Guide(second, clicks);
  await secondGuide.collapse();
  await tab.bringToFront();
  await guide.ax.wait({ role: 'button', name: 'Expand' });
  await guide.expand();
  await second.close();
});

test('a guide that is hidden on a Halo shows no panel, still captures the secret, and can be shown again', async ({
  extensionBrowser: browser,
  tab,
  guide,
}) => {
  await tab.goto(NEW_ROLE);
  await guide.audited();
  await guide.openMenu();
  await guide.press('button', 'Hide on this Halo');
  await guide.press('button', 'Hide');
  await guide.unmounted();

  await tab.goto(NEW_APPLICATION);
  await tab.getByRole('radio', { name: 'Client ID and Secret (Services)' }).check();
  await expect
    .poll(() => capturedPair(browser))
    .toMatchObject({ clientId: expect.any(String), clientSecret: expect.any(String) });
  expect(await guide.isMounted()).toBe(false);

  const page = await browser.openExtensionPage('options.html');
  await page.evaluate(
    (origin) =>
      (globalThis as unknown as Extension).chrome.runtime.sendMessage({
        type: 'update-layout',
        origin,
        layout: { off: false },
      }),
    HALO,
  );
  await page.close();
  await tab.bringToFront();
  await guide.atStep(3, 'Application');
});

for (const [width, height] of [
  [1280, 800],
  [640, 400],
  [360, 640],
] as const) {
  test(`at ${width} by ${height} the card is fully inside the window and leaves a Save of Halo uncovered`, async ({
    tab,
    guide,
    admin,
  }) => {
    await tab.setViewportSize({ width, height });
    await tab.goto(NEW_ROLE);
    await guide.audited();
    const card = await cardBox(guide);
    expect(card.x).toBeGreaterThanOrEqual(0);
    expect(card.y).toBeGreaterThanOrEqual(0);
    expect(card.x + card.width).toBeLessThanOrEqual(width);
    expect(card.y + card.height).toBeLessThanOrEqual(height);
    await guide.apply();
    await guide.allDone({ onlyThisTab: true });
    // Playwright presses only where nothing covers the button.
    await admin.save();
  });
}
