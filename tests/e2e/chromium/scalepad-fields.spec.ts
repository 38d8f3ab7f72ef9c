import type { Page } from '@playwright/test';
import type { Practice } from '../../practice/server/start.ts';
import { Popup } from '../pages/popup.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import type { ClickCounter } from '../support/clicks.ts';
import { expect, test } from '../support/fixtures.ts';
import {
  AMBIGUOUS_CLIENT_ID,
  deepFieldValues,
  type FormVariant,
  NEXT_TO_ANOTHER_VENDOR,
  OURS,
  VISIBILITY_CASES,
  WEB_COMPONENTS,
} from '../support/foreign-forms.ts';
import { putForm, VALUES } from '../support/scalepad-forms.ts';
import { storeAllCredentials } from '../support/store-setup.ts';

const BY_LABEL = new Map(
  [VALUES.resourceServer, VALUES.authorisationServer, VALUES.clientId, VALUES.clientSecret, VALUES.tenant].map(
    (value, at) => [OURS[at] ?? '', value],
  ),
);
const valuesOf = (holds: string[]) => holds.map((label) => BY_LABEL.get(label) ?? '');

interface Fixtures {
  extensionBrowser: ExtensionBrowser;
  practice: Practice;
  tab: Page;
  clicks: ClickCounter;
}

/** Fills each page of a table by the popup, and checks the popup's status and the value of every field. */
async function fillEach(
  { extensionBrowser: browser, practice, tab, clicks }: Fixtures,
  pages: Record<string, FormVariant & { says?: RegExp }>,
): Promise<void> {
  await storeAllCredentials(browser);
  for (const [name, { body, script, holds, says }] of Object.entries(pages)) {
    await test.step(name, async () => {
      await tab.goto(putForm(practice.store, 'variant', { body, script }));
      const popup = await Popup.open(browser, tab, clicks);
      await expect(popup.page.getByRole('button', { name: 'Fill ScalePad form' })).toBeEnabled();
      await popup.fill();
      await popup.waitForStatus(says ?? '5 of 5 fields filled');
      expect(await tab.evaluate(deepFieldValues), name).toEqual(valuesOf(holds));
      await popup.page.close();
    });
  }
}

test("fills the HaloPSA form and leaves another vendor's form on the same page", async ({
  extensionBrowser,
  practice,
  tab,
  clicks,
}) => {
  await fillEach({ extensionBrowser, practice, tab, clicks }, NEXT_TO_ANOTHER_VENDOR);
});

test('leaves a Client ID that may be the other vendor’s', async ({ extensionBrowser, practice, tab, clicks }) => {
  await fillEach({ extensionBrowser, practice, tab, clicks }, AMBIGUOUS_CLIENT_ID);
});

test('fills forms made of web components', async ({ extensionBrowser, practice, tab, clicks }) => {
  await fillEach({ extensionBrowser, practice, tab, clicks }, WEB_COMPONENTS);
});

test('fills fields that are hard to see, and no invisible copy', async ({
  extensionBrowser,
  practice,
  tab,
  clicks,
}) => {
  await fillEach({ extensionBrowser, practice, tab, clicks }, VISIBILITY_CASES);
});
