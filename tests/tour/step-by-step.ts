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
  /** Like `report`, with the findings of the guide. */
  reportFindings(name: string, text: string): Promise<void>;
}

const API_DETAILS = ['Resource Server', 'Authorisation Server', 'Tenant'];
/** The five credentials by the names that the extension shows. */
const CREDENTIALS = [...API_DETAILS, 'Client ID', 'Client Secret'];

/**
 * Carries out guide A (ScalePad's "Integrating with Halo PSA") with the step-by-step guide, from Halo's home page to
 * "Connect now". Uses trusted clicks only, and only those that the extension leaves to the admin.
 * @throws Error that names what did not happen in time
 */
export async function carryOutGuideAStepByStep(run: Run): Promise<void> {
  const stage = await beginWithGuide(run);
  await startStepByStep(stage);
  await role(stage, 1);
  await stage.guide.go();
  await agent(stage, 2);
  await stage.guide.go();
  await application(stage, 3);
  await scalepad(stage, 'Connect now');
}

/**
 * Carries out guide B (Halo's older "ScalePad Integration"), which creates the agent first and ends on ScalePad's
 * older page.
 * @throws Error that names what did not happen in time
 */
export async function carryOutGuideBStepByStep(run: Run): Promise<void> {
  const stage = await beginWithGuide(run);
  await startStepByStep(stage, 'Clients and hardware only');
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
    reportFindings: async (name, text) =>
      run.onMoment?.({
        name,
        text,
        page: stage.page,
        findings: await guide.findings(),
        otherTabs: await guide.elsewhere(),
      }),
  };
}

/** Starts the step-by-step guide from the toolbar popup. */
async function startStepByStep({ browser, clicks, guide, report }: GuideStage, recipe?: string): Promise<void> {
  const popup = await Popup.open(browser, guide.ax.page, clicks);
  if (recipe) await popup.chooseRecipe(recipe);
  await popup.ready();
  await report('start', 'The toolbar popup says where to start.', popup);
  await popup.stepByStep();
}

async function role({ guide, admin, report, reportFindings }: GuideStage, number: number): Promise<void> {
  await guide.atStep(number, 'Role');
  await reportFindings('role-new', `Step ${number}: a new role. The guide says what the page lacks.`);
  await guide.apply();
  await guide.allDone({ onlyThisTab: true });
  await reportFindings('role-named', 'Apply settings wrote what this tab lacks and read it back.');
  await admin.save();
  await report('role-saved', 'The admin pressed Save; now the other tabs can be edited.');
  await admin.edit();
  await guide.apply();
  await guide.allDone();
  await reportFindings('role-set', 'Apply settings opened each tab and set every permission.');
  await admin.save();
  await guide.verified();
  await reportFindings('role-verified', 'Saved; the saved role was read back.');
}

async function agent({ guide, admin, reportFindings }: GuideStage, number: number): Promise<void> {
  await guide.atStep(number, 'Agent');
  await guide.audited();
  await reportFindings('agent-new', `Step ${number}: a new agent.`);
  await guide.apply();
  await guide.allDone();
  await reportFindings('agent-set', "Apply settings filled the agent's fields.");
  await admin.save();
  await guide.verified();
  await reportFindings('agent-verified', 'Saved; the saved agent was read back.');
}

async function application({ guide, admin, reportFindings }: GuideStage, number: number): Promise<void> {
  await guide.atStep(number, 'Application');
  await guide.captured(API_DETAILS);
  await guide.audited();
  await reportFindings('application-new', `Step ${number}: a new application. The API details are already captured.`);
  await guide.apply();
  await guide.allDone();
  await guide.captured(CREDENTIALS);
  await reportFindings('application-set', 'Apply settings filled the application; all five credentials are captured.');
  await admin.save();
  await guide.verified();
  await reportFindings('application-verified', 'Saved; the saved application was read back.');
}

/** Continues from the guide's last link until ScalePad syncs. */
async function scalepad({ browser, clicks, onMoment, guide }: GuideStage, connect: ConnectButton): Promise<void> {
  await guide.go();
  const page = await until('ScalePad in a tab', async () =>
    browser.context.pages().find((tab) => tab.url().startsWith('https://app.scalepad.com/')),
  );
  await page.bringToFront();
  const admin = new ScalePadAdmin(page, clicks);
  await onMoment?.({ name: 'scalepad', text: 'Step 4: ScalePad.', page });
  await admin.integrations();
  await admin.addIntegration();
  await admin.tile('HaloPSA');
  await page.getByRole('button', { name: connect }).waitFor();
  await onMoment?.({
    name: 'scalepad-form',
    text: 'Integrations, Add Integration, HaloPSA: the form of five fields.',
    page,
  });

  const popup = await Popup.open(browser, page, clicks);
  await popup.fill();
  await popup.waitForStatus('5 of 5 fields filled');
  await onMoment?.({
    name: 'scalepad-filled',
    text: 'The popup filled the five fields and read them back.',
    page,
    popup,
  });
  await admin.connect(connect);
  await admin.connected();
  await onMoment?.({
    name: 'scalepad-connected',
    text: `The admin pressed ${connect}; ScalePad has its token and syncs.`,
    page,
  });
}
