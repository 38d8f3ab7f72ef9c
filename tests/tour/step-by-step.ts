import { Guide } from '../e2e/pages/guide.ts';
import { HaloAdmin } from '../e2e/pages/halo-admin.ts';
import { Popup } from '../e2e/pages/popup.ts';
import { type ConnectButton, ScalePadAdmin } from '../e2e/pages/scalepad-admin.ts';
import { until } from '../e2e/support/until.ts';
import { begin, type Run, type Stage } from './stage.ts';

/** A tour with the step-by-step guide. */
interface GuideStage extends Stage {
  guide: Guide;
  admin: HaloAdmin;
  /** As `say`, with what the guide finds. */
  sayFound(name: string, text: string): Promise<void>;
}

const API_DETAILS = ['Resource Server', 'Authorisation Server', 'Tenant'];
/** The five credentials by the names that the extension shows. */
const CREDENTIALS = [...API_DETAILS, 'Client ID', 'Client Secret'];

/**
 * Carries out guide A (ScalePad's "Integrating with Halo PSA") as an admin who follows the guide: from Halo's home page
 * to "Connect now", with trusted clicks only, and never a press that the extension does not leave to the admin.
 * @throws Error naming what was waited for in vain
 */
export async function carryOutGuideAStepByStep(run: Run): Promise<void> {
  const stage = await beginWithGuide(run);
  await setOut(stage);
  await role(stage, 1);
  await stage.guide.go();
  await agent(stage, 2);
  await stage.guide.go();
  await application(stage, 3);
  await scalepad(stage, 'Connect now');
}

/**
 * Carries out guide B (Halo's older "ScalePad Integration"), which makes the agent first and ends on ScalePad's
 * older page.
 * @throws Error naming what was waited for in vain
 */
export async function carryOutGuideBStepByStep(run: Run): Promise<void> {
  const stage = await beginWithGuide(run);
  await setOut(stage, 'Clients and hardware only');
  await agent(stage, 1);
  await stage.guide.go();
  await role(stage, 2);
  await stage.guide.go();
  await application(stage, 3);
  await scalepad(stage, 'Save HaloPSA Setup');
}

async function beginWithGuide(run: Run): Promise<GuideStage> {
  const stage = await begin(run);
  const guide = new Guide(stage.page, run.clicks);
  return {
    ...stage,
    guide,
    admin: new HaloAdmin(stage.page, run.clicks),
    sayFound: async (name, text) =>
      run.tell?.({
        name,
        text,
        page: stage.page,
        findings: await guide.findings(),
        otherTabs: await guide.elsewhere(),
      }),
  };
}

/** From the toolbar popup to the first page of the setup. */
async function setOut({ browser, clicks, guide, say }: GuideStage, recipe?: string): Promise<void> {
  const popup = await Popup.open(browser, guide.ax.page, clicks);
  if (recipe) await popup.chooseRecipe(recipe);
  await popup.ready();
  await say('start', 'The toolbar popup says where to start.', popup);
  await popup.stepByStep();
}

async function role({ guide, admin, say, sayFound }: GuideStage, number: number): Promise<void> {
  await guide.atStep(number, 'Role');
  await sayFound('role-new', `Step ${number}: a new role. The guide says what the page lacks.`);
  await guide.apply();
  await guide.allDone({ onlyThisTab: true });
  await sayFound('role-named', 'Apply settings wrote what this tab lacks and read it back.');
  await admin.save();
  await say('role-saved', 'The admin pressed Save; Halo now lets the other tabs be edited.');
  await admin.edit();
  await guide.apply();
  await guide.allDone();
  await sayFound('role-set', 'Apply settings walked the tabs and set every permission.');
  await admin.save();
  await guide.verified();
  await sayFound('role-verified', 'Saved; the saved role was read back.');
}

async function agent({ guide, admin, sayFound }: GuideStage, number: number): Promise<void> {
  await guide.atStep(number, 'Agent');
  await guide.audited();
  await sayFound('agent-new', `Step ${number}: a new agent.`);
  await guide.apply();
  await guide.allDone();
  await sayFound('agent-set', "Apply settings filled the agent's fields.");
  await admin.save();
  await guide.verified();
  await sayFound('agent-verified', 'Saved; the saved agent was read back.');
}

async function application({ guide, admin, sayFound }: GuideStage, number: number): Promise<void> {
  await guide.atStep(number, 'Application');
  await guide.captured(API_DETAILS);
  await guide.audited();
  await sayFound('application-new', `Step ${number}: a new application. The API details were captured on the way.`);
  await guide.apply();
  await guide.allDone();
  await guide.captured(CREDENTIALS);
  await sayFound('application-set', 'Apply settings filled the application; all five credentials are captured.');
  await admin.save();
  await guide.verified();
  await sayFound('application-verified', 'Saved; the saved application was read back.');
}

/** The last step, from the guide's last link to the sync that ScalePad starts. */
async function scalepad({ browser, clicks, tell, guide }: GuideStage, connect: ConnectButton): Promise<void> {
  await guide.go();
  const page = await until('ScalePad in a tab', async () =>
    browser.context.pages().find((tab) => tab.url().startsWith('https://app.scalepad.com/')),
  );
  await page.bringToFront();
  const admin = new ScalePadAdmin(page, clicks);
  await tell?.({ name: 'scalepad', text: 'Step 4: ScalePad.', page });
  await admin.integrations();
  await admin.addIntegration();
  await admin.tile('HaloPSA');
  await page.getByRole('button', { name: connect }).waitFor();
  await tell?.({
    name: 'scalepad-form',
    text: 'Integrations, Add Integration, HaloPSA: the form of five fields.',
    page,
  });

  const popup = await Popup.open(browser, page, clicks);
  await popup.fill();
  await popup.waitForStatus('5 of 5 fields filled');
  await tell?.({ name: 'scalepad-filled', text: 'The popup filled the five fields and read them back.', page, popup });
  await admin.connect(connect);
  await admin.connected();
  await tell?.({
    name: 'scalepad-connected',
    text: `The admin pressed ${connect}; ScalePad has its token and syncs.`,
    page,
  });
}
