import type { Page } from '@playwright/test';
import { GRACE_LIMIT_MS } from '../../limits.ts';
import type { Practice } from '../../practice/server/start.ts';
import { Guide } from '../pages/guide.ts';
import type { ExtensionBrowser } from './browser.ts';
import { ClickCounter } from './clicks.ts';
import type { Fault } from './faults.ts';
import { expect, HALO } from './fixtures.ts';
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

/** One admin at one application, and what was said to them on the way. */
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

  /** An active tab, with whatever asks before it is left. */
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
    if (this.#fault.quirk) practice.store.setQuirk(this.#fault.quirk, true);
    await this.open();
    const { open } = this.#fault;
    const site = { browser: this.#lab.browser, tab: this.tab };
    await newApplication(this.tab, this.guide, undefined, open && (() => open(site)));
    const { saidBefore } = this.#fault;
    if (!saidBefore) return;
    const said = () => this.guide.ax.textOf({ role: 'complementary', name: 'Setup assistant' });
    await expect.poll(said).toMatch(saidBefore);
    this.warnings.push('said before');
  }

  /** Among the applications again, when the application itself is saved. */
  async backAtHalo(): Promise<void> {
    if (this.tab.isClosed()) await this.open();
    await this.tab.goto(APPLICATIONS);
  }

  async trigger(): Promise<void> {
    const said = await this.#fault.trigger({ browser: this.#lab.browser, tab: this.tab });
    if (typeof said === 'string') this.warnings.push(said);
  }

  async repair(): Promise<void> {
    await this.#fault.repair?.({ browser: this.#lab.browser, tab: this.tab });
  }

  async pressSave(): Promise<void> {
    await this.tab.locator(LOWER_SAVE).click({ clickCount: this.#fault.press === 'double' ? 2 : 1 });
  }

  /** Waits until Halo, the guard or Halo's refusal answers the press, where the page is still there. */
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

  /** A moment after Halo's answer the guide has observed the saved record too, where it can; an admin is still there then. */
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

  /** Returns what became of the secret that Halo saved. */
  async outcome(): Promise<string> {
    const { saves, secret } = this.saved;
    expect(saves, 'never doubled').toBeLessThanOrEqual(1);
    const said = this.warnings.join(', ');
    if (secret === '') return `not saved${said && `: ${said}`}`;
    const read = async () => {
      const { answer, session } = await askExtension<Overview>(this.#lab.browser, { type: 'overview' });
      const view = answer.views.find(({ setup }) => setup.origin === HALO);
      const gone = view?.credentials.find(({ id }) => id === 'clientSecret')?.gone;
      return { isHeld: session.includes(secret), gone };
    };
    // A background that starts again finds out a moment later why a secret is gone.
    const readReason = async () => {
      const now = await read();
      return (now.isHeld || now.gone !== undefined) && now;
    };
    const { isHeld, gone } = said
      ? await until('the reason', readReason, { timeout: GRACE_LIMIT_MS }).catch(read)
      : await read();
    if (isHeld) return 'held';
    return said ? `${said}, and after: ${gone}` : 'LOST';
  }

  /** Has the form of ScalePad filled, and returns what was filled or said. */
  async fill(): Promise<string> {
    const { last, secret } = this.saved;
    const presses = this.#fault.press === 'double' ? 2 : 1;
    const pressed = await Promise.all(
      Array.from({ length: presses }, () => askExtension<Filled>(this.#lab.browser, { type: 'fill', origin: HALO })),
    );
    const [first] = pressed.map(({ answer }) => answer).sort((a, b) => Number(b.ok) - Number(a.ok));
    if (!first?.ok) return `told: ${first?.reason}`;
    const value = (label: string) => this.tab.getByLabel(label, { exact: true }).inputValue();
    // Another application's values would be worse than none.
    expect([await value('Client ID'), await value('Client Secret')]).toEqual([last?.clientId, secret]);
    return 'filled';
  }
}

async function newRun(lab: Lab, fault: Fault): Promise<Run> {
  const run = new Run(lab, fault);
  await run.capture();
  return run;
}

/** Up to Halo's answer to Save, with the fault at one of the first three steps. */
async function upToSave(run: Run, step: Step): Promise<string> {
  if (step !== 'captured') await run.tab.getByRole('button', { name: 'Generate' }).click();
  if (step === 'Save pressed') await run.pressSave();
  await run.trigger();
  const isThere = !run.tab.isClosed() && run.tab.url().startsWith(APPLICATIONS);
  if (isThere && step !== 'Save pressed') {
    await run.tab.bringToFront();
    await run.pressSave();
  }
  await run.saveAnswered();
  await run.repair();
  await run.noted();
  return run.outcome();
}

/** Returns an application that is saved and captured, with its page left. */
async function savedRun(lab: Lab, fault: Fault): Promise<Run> {
  const run = await newRun(lab, fault);
  await run.tab.locator(LOWER_SAVE).click();
  await run.saveAnswered();
  await expect.poll(() => run.outcome()).toBe('held');
  await run.noted();
  return run;
}

/**
 * Lets a fault happen at every step on the secret's way from Halo to ScalePad, and prints what became of the secret at
 * each. Returns the steps with it.
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

  // The same application goes on, or another one where the secret of this one is gone. A guide that starts again in a
  // form that the guard has kept open would capture its pair once more.
  if (row['Save pressed'] !== 'held' && !pressed.tab.isClosed()) await pressed.tab.close();
  const after = row['Save pressed'] === 'held' ? pressed : await savedRun(lab, fault);
  await after.backAtHalo();
  await after.trigger();
  await after.repair();
  row.saved = await after.outcome();
  if (row.saved !== 'held') expect(row.saved).toMatch(new RegExp(`^said .*before, and after: ${fault.gone}$`));

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
