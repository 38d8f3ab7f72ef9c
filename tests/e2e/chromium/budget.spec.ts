import { carryOutGuideA } from '../../tour/run.ts';
import { expect, test } from '../support/fixtures.ts';

/** A browser's own count of trusted presses and keys, so that the admin's count can not forget one. */
interface Witness {
  presses: number;
  keys: number;
}

// It gives every page of the browser a script of its own.
test.use({ ownProfile: true });

test('guide A takes at most 20 clicks and no key', async ({ browserWithExtension: browser, clicks }) => {
  const witness: Witness = { presses: 0, keys: 0 };
  await browser.context.exposeFunction('__witness', (kind: keyof Witness) => {
    witness[kind] += 1;
  });
  await browser.context.addInitScript(() => {
    const tell = (globalThis as unknown as { __witness(kind: string): Promise<void> }).__witness;
    addEventListener('mousedown', (event) => event.isTrusted && void tell('presses'), { capture: true });
    addEventListener('keydown', (event) => event.isTrusted && void tell('keys'), { capture: true });
  });

  await carryOutGuideA({ browser, clicks });

  const told = clicks.lines().join('\n');
  expect(clicks.total, told).toBeLessThanOrEqual(20);
  expect(clicks.keys, told).toEqual([]);
  // The toolbar is no page: its presses are the only ones that a page can not see.
  expect(witness).toEqual({ presses: clicks.total - clicks.at('toolbar'), keys: 0 });
});
