import type { Page } from '@playwright/test';
import { GRACE_LIMIT_MS } from '../../limits.ts';
import type { Practice } from '../../practice/server/start.ts';
import { Guide } from '../pages/guide.ts';
import type { ExtensionBrowser } from './browser.ts';
import { ClickCounter } from './clicks.ts';
import type { Fault } from './faults.ts';
import { expect, HALO } from './fixtures.ts';
import { addAgent } from './lab-records.ts';
import { askExtension, capturedPair, GUARD, LOWER_SAVE, newApplication, savedApplication } from './secret.ts';
import { until } from './until.ts';

export const APPLICATIONS = `${HALO}/config/integrations/api/applications`;
export const API = `${HALO}/config/integrations/api`;
export const FORM = 'https://app.scalepad.com/integrations/add/halopsa';
export const STEPS = ['captured', 'regenerated', 'Save pressed', 'saved', 'form open'] as const;
export type Step = (typeof STEPS)[number];

export interface Lab {
  browser: ExtensionBrowser;
  practice: Practice;
}
interface Overview {
  views: { setup: { origin: string }; credentials: { id: string; gone?: string }[] }[];
}
export interface Filled {
  ok: boolean;
  reason?: string;
  fields?: { outcome: string }[];
}

/** One admin at one application, with the warnings that they got. */
class Run {
  readonly warnings: string[] = [];
  readonly #lab: Lab;
  readonly #fault: Fault;
  tab!: Page;
  guide!: Guide;

  constructor(lab: Lab, fault: Fault) {
    this.#lab = lab;
    this.#fault = fault;
  }

  /** Opens an active tab. Records and accepts each dialog that asks before the page is left. */
  async open(): Promise<void> {
    this.tab = await this.#lab.browser.context.newPage();
    this.guide = new Guide(this.tab, new ClickCounter());
    this.tab.on('dialog', (dialog) => {
      this.warnings.push('asked before leaving');
      void dialog.accept().catch(() => undefined);
    });
  }

  async capture(): Promise<void> {
    const { practice } = this.#lab;
    practice.store.reset();
    addAgent(practice.store.halo(new URL(HALO).host));
    if (this.#fault.quirk) practice.store.setQuirk(this.#fault.quirk, true);
    await this.open();
    const { open } = this.#fault;
    const site = { browser: this.#lab.browser, tab: this.tab };
    await newApplication(this.tab, this.guide, undefined, open && (() => open(site)));
    const { warning } = this.#fault;
    if (!warning) return;
    const text = () => this.guide.ax.textOf({ role: 'complementary', name: 'Setup assistant' });
    await expect.poll(text).toMatch(warning);
    this.warnings.push('warned before');
  }

  /** Opens the list of applications again, after the application was saved. */
  async backAtHalo(): Promise<void> {
    if (this.tab.isClosed()) await this.open();
    await this.tab.goto(APPLICATIONS);
  }

  async trigger(): Promise<void> {
    const warning = await this.#fault.trigger({ browser: this.#lab.browser, tab: this.tab });
    if (typeof warning === 'string') this.warnings.push(warning);
  }

  async repair(): Promise<void> {
    await this.#fault.repair?.({ browser: this.#lab.browser, tab: this.tab });
  }

  async pressSave(): Promise<void> {
    await this.tab.locator(LOWER_SAVE).click({ clickCount: this.#fault.press === 'double' ? 2 : 1 });
  }

  /** Waits until Halo saves, Halo refuses or the guard appears. Returns at once where the page is no longer open. */
  async saveAnswered(): Promise<void> {
    if (this.tab.isClosed() || !this.tab.url().startsWith(APPLICATIONS)) return;
    await this.tab.bringToFront();
    const observed = await until('Save to be answered', async () => {
      if (await this.guide.ax.first(GUARD)) return 'guard';
      if (await this.tab.locator('.Toastify__toast--error').first().isVisible()) return 'refused by Halo';
      return this.saved.saves > 0 && (await this.tab.locator(LOWER_SAVE).isHidden()) && 'saved';
    });
    if (observed !== 'saved') this.warnings.push(observed);
  }

  /** Waits a moment after Halo's answer until the vault counts the pair as saved, where the fault permits it. */
  async noted(): Promise<void> {
    if (this.tab.isClosed() || !this.tab.url().startsWith(APPLICATIONS) || this.saved.secret === '') return;
    const counts = async () => {
      const { clientSecret, saved } = await capturedPair(this.#lab.browser);
      return saved === true && clientSecret === this.saved.secret;
    };
    const pause = () => this.guide.ax.frames();
    await until('the saved pair to count', counts, { timeout: GRACE_LIMIT_MS, pause }).catch(() => undefined);
  }

  get saved() {
    return savedApplication(this.#lab.practice);
  }

  /** Returns the state of the secret that Halo saved: held, not saved, lost with a warning, or LOST. */
  async outcome(): Promise<string> {
    const { saves, secret } = this.saved;
    expect(saves, 'never doubled').toBeLessThanOrEqual(1);
    const warnings = this.warnings.join(', ');
    if (secret === '') return `not saved${warnings && `: ${warnings}`}`;
    const read = async () => {
      const { answer, session } = await askExtension<Overview>(this.#lab.browser, { type: 'overview' });
      const view = answer.views.find(({ setup }) => setup.origin === HALO);
      const gone = view?.credentials.find(({ id }) => id === 'clientSecret')?.gone;
      return { isHeld: session.includes(secret), gone };
    };
    // A background that starts again reports a moment later why it no longer has the secret.
    const readReason = async () => {
      const now = await read();
      return (now.isHeld || now.gone !== undefined) && now;
    };
    const { isHeld, gone } = warnings
      ? await until('the reason', readReason, { timeout: GRACE_LIMIT_MS }).catch(read)
      : await read();
    if (isHeld) return 'held';
    return warnings ? `${warnings}, and after: ${gone}` : 'LOST';
  }

  /** Fills ScalePad's form, and returns 'filled' or the reason of the refusal. */
  async fill(): Promise<string> {
    const { last, secret } = this.saved;
    const presses = this.#fault.press === 'double' ? 2 : 1;
    const pressed = await Promise.all(
      Array.from({ length: presses }, () => askExtension<Filled>(this.#lab.browser, { type: 'fill', origin: HALO })),
    );
    const [first] = pressed.map(({ answer }) => answer).sort((a, b) => Number(b.ok) - Number(a.ok));
    if (!first?.ok) return `refused: ${first?.reason}`;
    const value = (label: string) => this.tab.getByLabel(label, { exact: true }).inputValue();
    // Values of another application would be worse than none.
    expect([await value('Client ID'), await value('Client Secret')]).toEqual([last?.clientId, secret]);
    return 'filled';
  }
}

async function newRun(lab: Lab, fault: Fault): Promise<Run> {
  const run = new Run(lab, fault);
  await run.capture();
  return run;
}

/** Goes on until Halo answers Save, with the fault at one of the first three steps. */
async function upToSave(run: Run, step: Step): Promise<string> {
  if (step !== 'captured') await run.tab.getByRole('button', { name: 'Generate' }).click();
  if (step === 'Save pressed') await run.pressSave();
  await run.trigger();
  const isOpen = !run.tab.isClosed() && run.tab.url().startsWith(APPLICATIONS);
  if (isOpen && step !== 'Save pressed') {
    await run.tab.bringToFront();
    await run.pressSave();
  }
  await run.saveAnswered();
  await run.repair();
  await run.noted();
  return run.outcome();
}

/** Creates an application, and waits until it is saved and its pair is captured. */
async function savedRun(lab: Lab, fault: Fault): Promise<Run> {
  const run = await newRun(lab, fault);
  await run.tab.locator(LOWER_SAVE).click();
  await run.saveAnswered();
  await expect.poll(() => run.outcome()).toBe('held');
  await run.noted();
  return run;
}

/**
 * Causes a fault at every step between Halo and ScalePad, and prints the outcome for the secret at each. Returns the
 * steps with their outcomes.
 */
export async function faultRow(name: string, fault: Fault, lab: Lab): Promise<string[]> {
  const row: Partial<Record<Step, string>> = {};
  for (const step of ['captured', 'regenerated'] as const) {
    const run = await newRun(lab, fault);
    row[step] = await upToSave(run, step);
    if (!run.tab.isClosed()) await run.tab.close();
  }
  const pressed = await newRun(lab, fault);
  row['Save pressed'] = await upToSave(pressed, 'Save pressed');

  // The run continues with the same application, or with another one where this secret was lost. A form that the guard
  // kept open is closed first: a guide that starts again there would capture the pair once more.
  if (row['Save pressed'] !== 'held' && !pressed.tab.isClosed()) await pressed.tab.close();
  const after = row['Save pressed'] === 'held' ? pressed : await savedRun(lab, fault);
  await after.backAtHalo();
  await after.trigger();
  await after.repair();
  row.saved = await after.outcome();
  if (row.saved !== 'held') expect(row.saved).toMatch(new RegExp(`^warned .*before, and after: ${fault.gone}$`));

  const run = row.saved === 'held' ? after : await savedRun(lab, fault);
  if (run.tab.isClosed()) await run.open();
  await run.tab.goto(API);
  await run.guide.captured(['Resource Server', 'Authorisation Server', 'Tenant']);
  await run.tab.goto(FORM);
  await run.tab.getByLabel('Client Secret', { exact: true }).waitFor();
  await run.trigger();
  const filled = await run.fill();
  await run.repair();
  row['form open'] = `${filled}, ${await run.outcome()}`;
  for (const { tab } of [pressed, after, run]) if (!tab.isClosed()) await tab.close();

  const cells = STEPS.map((step) => `${step}: ${row[step] ?? '-'}`);
  process.stdout.write(`fault × step: ${[name, ...cells].join(' | ')}\n`);
  return cells;
}
