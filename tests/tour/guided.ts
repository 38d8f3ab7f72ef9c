import { HaloAdmin } from '../e2e/pages/halo-admin.ts';
import { Popup } from '../e2e/pages/popup.ts';
import { RunCard } from '../e2e/pages/run-card.ts';
import { type ConnectButton, ScalePadAdmin } from '../e2e/pages/scalepad-admin.ts';
import { ScalePadCard } from '../e2e/pages/scalepad-card.ts';
import { waitForScalePadTab } from '../e2e/support/wait-for-page.ts';
import { begin, type Run, type Stage } from './stage.ts';

/** How an admin carries out a guided run. */
export interface GuidedRunChoice {
  /** The title of the recipe; the popup's default when omitted. */
  recipe?: string;
  /** Whether the consent includes the fill of ScalePad's form. */
  fill: boolean;
  /** The steps in Halo, in the recipe's order. */
  steps: readonly ('Role' | 'Agent' | 'Application')[];
  connect: ConnectButton;
}

/** Guide A: ScalePad's "Integrating with Halo PSA". */
export const GUIDE_A: GuidedRunChoice = {
  fill: false,
  steps: ['Role', 'Agent', 'Application'],
  connect: 'Connect now',
};

/** Guide B: Halo's older "ScalePad Integration", which creates the agent first and ends on ScalePad's older page. */
export const GUIDE_B: GuidedRunChoice = {
  recipe: 'Clients and hardware only',
  fill: false,
  steps: ['Agent', 'Role', 'Application'],
  connect: 'Save HaloPSA Setup',
};

/**
 * Carries out a guided run from Halo's home page to a connected ScalePad, with trusted clicks only. The admin clicks only
 * what the card asks for.
 * @throws Error that names what did not happen in time
 */
export async function carryOutGuidedRun(run: Run, choice: GuidedRunChoice): Promise<void> {
  const stage = await begin(run);
  await consent(stage, choice);
  const card = new RunCard(stage.page, run.clicks);
  const admin = new HaloAdmin(stage.page, run.clicks);
  for (const [at, step] of choice.steps.entries()) await recordStep({ ...stage, card, admin }, at + 1, step);
  await scalePad(stage, choice);
}

interface HaloStage extends Stage {
  card: RunCard;
  admin: HaloAdmin;
}

async function consent({ browser, page, clicks, report }: Stage, { recipe, fill }: GuidedRunChoice): Promise<void> {
  const popup = await Popup.open(browser, page, clicks);
  if (recipe) await popup.chooseRecipe(recipe);
  await popup.ready();
  await report('consent', 'The popup says what setup creates. One click on Start setup.', popup);
  await popup.start({ fill });
}

async function recordStep(stage: HaloStage, number: number, step: string): Promise<void> {
  const { card, admin, report } = stage;
  const heading = `Step ${number} of 4: ${step}`;
  const name = step.toLowerCase();
  await card.waitForText(heading, 'Your turn: click Save in Halo');
  await card.pointsAtButton();
  await report(`${name}-filled`, `${heading}. Everything is filled in; Save is the admin's.`);
  await clickInHalo(stage, 'Save', () => admin.save());
  if (step === 'Role') {
    await card.waitForText(heading, 'Your turn: click Edit in Halo');
    await card.pointsAtButton();
    await report('role-saved', 'Saved. Halo shows the permissions after a click on Edit.');
    await clickInHalo(stage, 'Edit', () => admin.edit());
    if (await card.isWorking())
      await report('role-working', 'The permissions are being filled in; Stop ends it at once.');
    await card.waitForText(heading, 'Your turn: click Save in Halo');
    await card.pointsAtButton();
    await report('role-permissions', 'The permissions are filled in.');
    await clickInHalo(stage, 'Save', () => admin.save());
  }
}

/** Clicks a button of Halo. An admin without a mouse first moves the focus there with the card's button. */
async function clickInHalo({ card, clicks, browser }: HaloStage, button: string, click: () => Promise<void>) {
  if (clicks.byKeyboard) await card.moveFocusTo(button, browser);
  await click();
}

/** Continues after the application's Save and the connection check until ScalePad syncs. */
async function scalePad({ browser, clicks, onMoment }: Stage, { fill, connect }: GuidedRunChoice): Promise<void> {
  const page = await waitForScalePadTab(browser);
  await page.bringToFront();
  const admin = new ScalePadAdmin(page, clicks);
  const card = new ScalePadCard(page);
  await page.getByRole('button', { name: connect }).waitFor();
  if (!fill) {
    await onMoment?.({ name: 'scalepad-form', text: 'The connection works; the run has opened the form.', page });
    const popup = await Popup.open(browser, page, clicks);
    await popup.fill();
    await popup.waitForStatus('5 of 5 fields filled');
    await onMoment?.({ name: 'scalepad-popup', text: 'The popup fills the five fields.', page, popup });
    // While the popup is open over the card, the card shows only its bar.
    await popup.page.close();
  }
  await card.filled();
  await onMoment?.({ name: 'scalepad-filled', text: `Filled and compared. The admin clicks ${connect}.`, page });
  await admin.connect(connect);
  await admin.connected();
  await card.titled('ScalePad is connected');
  await onMoment?.({ name: 'scalepad-connected', text: 'ScalePad has its token and syncs.', page });
}
