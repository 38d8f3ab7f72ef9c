import { carryOutGuidedRun, GUIDE_A } from '../../tour/guided.ts';
import type { Run } from '../../tour/stage.ts';
import { carryOutGuideAStepByStep } from '../../tour/step-by-step.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import { collectUntrustedEvents } from '../support/collect-untrusted-events.ts';
import { expect, test } from '../support/fixtures.ts';
import { LiveTexts } from '../support/live-texts.ts';

/** A browser's own count of trusted presses and keys, so that the admin's count cannot omit one. */
interface TrustedEvents {
  presses: number;
  keys: number;
}

/** Counts in the storage of the page's origin: a press closes the popup, so its report may never arrive. Runs in each page. */
function countTrustedEvents(): void {
  for (const type of ['mousedown', 'keydown'])
    addEventListener(
      type,
      ({ isTrusted }) => isTrusted && localStorage.setItem(type, String(Number(localStorage.getItem(type)) + 1)),
      { capture: true },
    );
}

/** Returns the sum of the counts of the extension's pages and of all open sites. */
async function trustedEvents(browser: ExtensionBrowser): Promise<TrustedEvents> {
  await browser.openExtensionPage('options.html');
  const pages = new Map(browser.context.pages().map((page) => [new URL(page.url()).host, page]));
  // A blank page has no storage.
  pages.delete('');
  const sum: TrustedEvents = { presses: 0, keys: 0 };
  for (const page of pages.values()) {
    const count = (type: string) => page.evaluate((key) => Number(localStorage.getItem(key)), type);
    sum.presses += await count('mousedown');
    sum.keys += await count('keydown');
  }
  return sum;
}

// The tests add a script to every page of the browser.
test.use({ ownProfile: true });

/** The clicks that a guided run leaves to the admin in the pages, in order. */
const IN_PAGES = ['Save', 'Edit', 'Save', 'Save', 'Save', 'Connect now'];

/** What screen readers may speak in a guided run: where it arrived, whose turn it is, or the result. */
const IN_RUN = [
  /^Your turn: click (Save|Edit) in Halo$/,
  /^Saved and checked\.$/,
  /^Connection works\. Opening ScalePad…$/,
  /^Opening Integrations > Add Integration > HaloPSA…$/,
  /^HaloPSA form found$/,
  /^5 of 5 fields filled\. Your turn: click Connect now$/,
  /^ScalePad is connected$/,
];
const IN_STEPS = [
  /^Click Apply settings( to fill in the name)?, then (click )?Save in Halo\./,
  /^Click Save in Halo\. Permissions come next\. 1 setting applied\.$/,
  /^Click Edit in Halo to change 17 settings\.$/,
  /^Everything is filled in\. Click Save in Halo\. \d+ settings applied\.$/,
  /^Saved and checked at [\d:]+ [AP]M\.$/,
  /captured\. Next: the application\./,
  /^5 of 5 fields filled\. Your turn: click Connect now$/,
  /^ScalePad is connected$/,
];

interface Variant {
  how: string;
  most: number;
  /** The clicks in the pages of Halo and ScalePad and in the cards there, where they are few. */
  inPages?: string[];
  /** What screen readers may speak, and how often at most. */
  spoken: { most: number; of: RegExp[] };
  carryOut(run: Run): Promise<void>;
}

const VARIANTS: Variant[] = [
  {
    how: 'step by step',
    most: 20,
    // Four turns at Apply settings, four at Save and one at Edit; three results of Save; the API page, ScalePad's form
    // and Connect.
    spoken: { most: 15, of: IN_STEPS },
    carryOut: carryOutGuideAStepByStep,
  },
  {
    how: 'as a guided run',
    most: 10,
    inPages: IN_PAGES,
    spoken: { most: 12, of: IN_RUN },
    carryOut: (run: Run) => carryOutGuidedRun(run, GUIDE_A),
  },
  {
    how: 'as a guided run that fills the form',
    most: 8,
    inPages: IN_PAGES,
    spoken: { most: 12, of: IN_RUN },
    carryOut: (run: Run) => carryOutGuidedRun(run, { ...GUIDE_A, fill: true }),
  },
];

for (const { how, most, inPages, spoken, carryOut } of VARIANTS)
  test(`guide A ${how} takes at most ${most} clicks and no key, speaks at most ${spoken.most} times, and saves nothing itself`, async ({
    extensionBrowser: browser,
    clicks,
  }) => {
    await browser.context.addInitScript(countTrustedEvents);
    const ownEvents = await collectUntrustedEvents(browser.context);
    const live = await LiveTexts.follow(browser.context);

    await carryOut({ browser, clicks });

    const lines = clicks.lines().join('\n');
    expect(clicks.total, lines).toBeLessThanOrEqual(most);
    expect(clicks.keys, lines).toEqual([]);
    if (inPages) {
      const pressesInPages = clicks.presses.filter(({ target }) => target !== 'toolbar' && target !== 'popup');
      expect(pressesInPages.map(({ what }) => what)).toEqual(inPages);
    }
    expect(live.spoken.length, live.spoken.join('\n')).toBeLessThanOrEqual(spoken.most);
    expect(live.spoken.filter((text) => !spoken.of.some((one) => one.test(text)))).toEqual([]);
    // The live texts were followed to the end.
    await expect.poll(() => live.spoken.join()).toContain('5 of 5 fields filled');
    // The toolbar is no page: its presses are the only ones that a page cannot see.
    expect(await trustedEvents(browser)).toEqual({
      presses: clicks.total + clicks.choices.length - clicks.at('toolbar'),
      keys: 0,
    });
    expect(ownEvents.filter(({ type }) => type === 'click').length).toBeGreaterThan(0);
    expect(ownEvents.filter(({ on }) => /^(?:Save|Submit|Edit|Generate|Delete|Connect)\b/i.test(on))).toEqual([]);
  });
