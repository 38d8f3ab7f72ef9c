import type { Page } from '@playwright/test';
import { HaloAdmin } from '../pages/halo-admin.ts';
import { RunCard, startRun } from '../pages/run-card.ts';
import { test as base, HALO } from './fixtures.ts';

/** A guided run in a tab of Halo. */
export interface RunInHalo {
  tab: Page;
  card: RunCard;
  admin: HaloAdmin;
}

/** Adds `begin`, which starts a guided run. */
export const test = base.extend<{ begin: () => Promise<RunInHalo> }>({
  begin: async ({ extensionBrowser, clicks }, use) => {
    await use(async () => {
      const tab = await startRun(extensionBrowser, HALO);
      return { tab, card: new RunCard(tab, clicks), admin: new HaloAdmin(tab, clicks) };
    });
  },
});

/**
 * Opens a record of the list that the card asks about. Waits some frames, because the record's card has the same text
 * as the list's.
 */
export async function openRow({ tab, card, admin }: RunInHalo, name: string): Promise<void> {
  await admin.row(name);
  await tab.locator('.details-form').first().waitFor();
  await card.ax.frames(60);
}

/** Saves the run's new role and clicks Edit, after which the run fills in its permissions. */
export async function upToPermissions({ card, admin }: Pick<RunInHalo, 'card' | 'admin'>): Promise<void> {
  await card.waitForText('Step 1 of 4: Role', 'Your turn: click Save in Halo');
  await admin.save();
  await card.waitForText('Your turn: click Edit in Halo');
  await admin.edit();
}

/** Continues the run through Halo up to the application, whose Save is the admin's next click. */
export async function upToApplication({ card, admin }: Pick<RunInHalo, 'card' | 'admin'>): Promise<void> {
  await upToPermissions({ card, admin });
  await card.waitForText('Your turn: click Save in Halo', '18 of 18 settings are filled in');
  await admin.save();
  await card.waitForText('Step 2 of 4: Agent', 'Your turn: click Save in Halo');
  await admin.save();
  await card.waitForText(
    'Step 3 of 4: Application',
    'Your turn: click Save in Halo',
    'Client ID and Client Secret are stored',
  );
}
