import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../e2e/support/browser.ts';
import type { ClickCounter } from '../e2e/support/clicks.ts';
import { Guide, type ShownFinding } from '../e2e/support/guide.ts';
import { HaloAdmin } from '../e2e/support/halo.ts';
import { Popup } from '../e2e/support/popup.ts';
import { ScalePadAdmin } from '../e2e/support/scalepad.ts';
import { until } from '../e2e/support/until.ts';

/** One thing that the admin did, told as it happens. */
export interface Told {
  /** File name of the picture, without number and ending. */
  name: string;
  /** One line for the terminal. */
  text: string;
  page: Page;
  popup?: Popup;
  findings?: ShownFinding[];
}

export interface GuideARun {
  browser: ExtensionBrowser;
  clicks: ClickCounter;
  tell?: (told: Told) => Promise<void>;
  halo?: string;
}

/** The five credentials by the names that the extension shows. */
export const CREDENTIAL_NAMES = ['Resource Server', 'Authorisation Server', 'Client ID', 'Client Secret', 'Tenant'];

/**
 * Carries out guide A (ScalePad's "Integrating with Halo PSA") as an admin who follows the guide: from Halo's home page to
 * "Connect now", with trusted clicks only, and never a press that the extension does not leave to the admin.
 * @returns the page at ScalePad. @throws Error naming what was waited for in vain.
 */
export async function carryOutGuideA({
  browser,
  clicks,
  tell,
  halo = 'https://demo.halopsa.com',
}: GuideARun): Promise<Page> {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const guide = new Guide(page, clicks);
  const admin = new HaloAdmin(page, clicks);
  const say = async (name: string, text: string, more: { popup?: Popup; findings?: ShownFinding[] } = {}) =>
    tell?.({ name, text, page, ...more });

  await page.goto(`${halo}/home`);
  await page.locator('#app-container').waitFor();
  await say('home', "Halo's home page: nothing of the extension is on it.");

  const start = await Popup.open(browser, page, clicks);
  await start.page.getByRole('link', { name: /^Take me there: / }).waitFor();
  await say('start', 'The toolbar popup says where to start.', { popup: start });
  await start.go();

  await guide.atStep(1, 'Role');
  await say('role-new', 'Step 1: a new role. The guide says what the page lacks.', {
    findings: await guide.findings(),
  });
  await guide.apply();
  await guide.allMet();
  await say('role-named', 'Apply settings wrote the role name and read it back.', { findings: await guide.findings() });
  await admin.save();
  await say('role-saved', 'The admin pressed Save; Halo now lets the other tabs be edited.');
  await admin.edit();
  await guide.apply();
  await guide.allMet();
  await say('role-set', 'Apply settings walked the tabs and set every permission.', {
    findings: await guide.findings(),
  });
  await admin.save();
  await guide.allMet();
  await say('role-verified', 'Saved; the saved role was read back in view mode.', { findings: await guide.findings() });

  await guide.go();
  await guide.atStep(2, 'Agent');
  await say('agent-new', 'Step 2: a new agent.', { findings: await guide.findings() });
  await guide.apply();
  await guide.allMet();
  await say('agent-set', "Apply settings filled the agent's fields.", { findings: await guide.findings() });
  await admin.save();
  await guide.allMet();
  await say('agent-verified', 'Saved; the saved agent was read back.', { findings: await guide.findings() });

  await guide.go();
  await guide.atStep(3, 'Application');
  await guide.captured(['Resource Server', 'Authorisation Server', 'Tenant']);
  await say('application-new', 'Step 3: a new application. The API details were captured on the way.', {
    findings: await guide.findings(),
  });
  await guide.apply();
  await guide.allMet();
  await guide.captured(CREDENTIAL_NAMES);
  await say('application-set', 'Apply settings filled the application; all five credentials are captured.', {
    findings: await guide.findings(),
  });
  await admin.save();
  await guide.allMet();
  await say('application-verified', 'Saved; the saved application was read back.', {
    findings: await guide.findings(),
  });

  return atScalePad({ browser, clicks, tell }, guide);
}

/** Step 4, from the guide's last link to the sync that ScalePad starts. */
async function atScalePad({ browser, clicks, tell }: GuideARun, guide: Guide): Promise<Page> {
  await guide.go();
  const page = await until(
    'ScalePad in a tab',
    async () => browser.context.pages().find((tab) => tab.url().startsWith('https://app.scalepad.com/')),
    { pause: () => guide.ax.frame() },
  );
  await page.bringToFront();
  const scalepad = new ScalePadAdmin(page, clicks);
  await tell?.({ name: 'scalepad', text: 'Step 4: ScalePad.', page });
  await scalepad.integrations();
  await scalepad.addIntegration();
  await scalepad.tile('HaloPSA');
  await page.getByRole('button', { name: 'Connect now' }).waitFor();
  await tell?.({
    name: 'scalepad-form',
    text: 'Integrations, Add Integration, HaloPSA: the form with five fields.',
    page,
  });

  const popup = await Popup.open(browser, page, clicks);
  await popup.fill();
  await popup.says('5 of 5 fields filled');
  await tell?.({ name: 'scalepad-filled', text: 'The popup filled the five fields and read them back.', page, popup });
  await scalepad.connect();
  await scalepad.connected();
  await tell?.({
    name: 'scalepad-connected',
    text: 'The admin pressed Connect now; ScalePad obtained a token and syncs.',
    page,
  });
  return page;
}
