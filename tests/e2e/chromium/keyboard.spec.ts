import { carryOutGuidedRun, GUIDE_A } from '../../tour/guided.ts';
import { ClickCounter } from '../support/clicks.ts';
import { expect, test } from '../support/fixtures.ts';
import { LiveTexts } from '../support/live-texts.ts';

// The test adds a script to every page of the browser.
test.use({ ownProfile: true });

/** What screen readers may speak in a guided run: where it arrived, whose turn it is, the result, or what it needs. */
const SPOKEN = [
  /^Your turn: click (Save|Edit) in Halo$/,
  /^Saved and checked\.$/,
  /^Connection works\. Opening ScalePad…$/,
  /^Opening Integrations > Add Integration > HaloPSA…$/,
  /^5 of 5 fields filled\. Your turn: click Connect now$/,
  /^ScalePad is connected$/,
];

test('guide A as a guided run takes at most 60 keys without a mouse, and speaks at most 12 times', async ({
  extensionBrowser: browser,
}) => {
  const mouse: string[] = [];
  await browser.context.exposeFunction('__mouse', (kind: string) => {
    mouse.push(kind);
  });
  await browser.context.addInitScript(() => {
    const report = (globalThis as unknown as { __mouse(kind: string): Promise<void> }).__mouse;
    for (const kind of ['mousedown', 'pointerdown', 'touchstart'])
      addEventListener(kind, (event) => event.isTrusted && void report(kind), { capture: true });
  });
  const admin = new ClickCounter({ byKeyboard: true });
  const live = await LiveTexts.follow(browser.context);

  // The toolbar button itself is the browser's; it is reached with the browser's own keys.
  await carryOutGuidedRun({ browser, clicks: admin }, { ...GUIDE_A, fill: true });

  expect(mouse).toEqual([]);
  expect(admin.keys.length, admin.keys.join(' ')).toBeLessThanOrEqual(60);
  expect(admin.keys.length).toBeGreaterThan(admin.total - admin.at('toolbar'));

  const { spoken } = live;
  for (const one of SPOKEN)
    await expect.poll(() => spoken.some((text) => one.test(text)), { message: String(one) }).toBe(true);
  expect(spoken.length, spoken.join('\n')).toBeLessThanOrEqual(12);
  expect(spoken.filter((text) => !SPOKEN.some((one) => one.test(text)))).toEqual([]);
});
