import { carryOutGuideA } from '../../tour/run.ts';
import { ClickCounter } from '../support/clicks.ts';
import { expect, test } from '../support/fixtures.ts';

// It gives every page of the browser a script of its own.
test.use({ ownProfile: true });

test('guide A from the first press to "Connect now" without a mouse', async ({ browserWithExtension: browser }) => {
  const mouse: string[] = [];
  await browser.context.exposeFunction('__mouse', (kind: string) => {
    mouse.push(kind);
  });
  await browser.context.addInitScript(() => {
    const tell = (globalThis as unknown as { __mouse(kind: string): Promise<void> }).__mouse;
    for (const kind of ['mousedown', 'pointerdown', 'touchstart'])
      addEventListener(kind, (event) => event.isTrusted && void tell(kind), { capture: true });
  });
  const admin = new ClickCounter({ byKeyboard: true });

  // The toolbar button itself is the browser's; it is reached with the browser's own keys.
  await carryOutGuideA({ browser, clicks: admin });

  expect(mouse).toEqual([]);
  expect(admin.keys.length).toBeGreaterThan(admin.total - admin.at('toolbar'));
});
