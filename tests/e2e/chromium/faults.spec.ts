import type { Page } from '@playwright/test';
import { GRACE_LIMIT_MS } from '../../limits.ts';
import type { Practice } from '../../practice/server/start.ts';
import { startPractice } from '../../practice/server/start.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import { ClickCounter } from '../support/clicks.ts';
import { FAULTS, type Fault } from '../support/faults.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { Guide } from '../support/guide.ts';
import { askExtension, GUARD, heldPair, NEW_APPLICATION, newApplication, savedApplication } from '../support/secret.ts';
import { until } from '../support/until.ts';
import { launchUnwatched } from '../support/unwatched.ts';

/** Every fault at every step on the secret's way; a row for each, with what became of the secret, is printed. */

const APPLICATIONS = `${HALO}/config/integrations/api/applications`;
const API = `${HALO}/config/integrations/api`;
const FORM = 'https://app.scalepad.com/integrations/add/halopsa';
const FOOT = '.form-foot .glow-btn';
const STEPS = ['captured', 'made anew', 'Save pressed', 'saved', 'form open'] as const;
type Step = (typeof STEPS)[number];

interface Lab {
  browser: ExtensionBrowser;
  practice: Practice;
}
interface Overview {
  views: { setup: { origin: string }; credentials: { id: string; gone?: string }[] }[];
}
interface Filled {
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

  /** A tab in front, with whatever asks before it is left. */
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
    const { arrive } = this.#fault;
    const place = { browser: this.#lab.browser, tab: this.tab };
    await newApplication(this.tab, this.guide, undefined, arrive && (() => arrive(place)));
    const { saidBefore } = this.#fault;
    const said = saidBefore?.test(await this.guide.ax.text(await this.guide.mounted()));
    if (said) this.warnings.push('said before');
  }

  /** Among the applications again, when the application itself is saved. */
  async backAtHalo(): Promise<void> {
    if (this.tab.isClosed()) await this.open();
    await this.tab.goto(APPLICATIONS);
  }

  async strike(): Promise<void> {
    const said = await this.#fault.strike({ browser: this.#lab.browser, tab: this.tab });
    if (typeof said === 'string') this.warnings.push(said);
  }

  async mend(): Promise<void> {
    await this.#fault.mend?.({ browser: this.#lab.browser, tab: this.tab });
  }

  async pressSave(): Promise<void> {
    await this.tab.locator(FOOT).click({ clickCount: this.#fault.press === 'double' ? 2 : 1 });
  }

  /** Waits until Halo, the guard or Halo's refusal answers the press, where the page is still there. */
  async saveAnswered(): Promise<void> {
    if (this.tab.isClosed() || !this.tab.url().startsWith(APPLICATIONS)) return;
    await this.tab.bringToFront();
    const seen = await until('Save to be answered', async () => {
      if (await this.guide.ax.first(GUARD)) return 'guard';
      if (await this.tab.locator('.Toastify__toast--error').first().isVisible()) return 'refused by Halo';
      return this.saved.saves > 0 && (await this.tab.locator(FOOT).isHidden()) && 'saved';
    });
    if (seen !== 'saved') this.warnings.push(seen);
  }

  /** A moment after Halo's answer the guide has seen the saved record too, where it can; an admin is still there then. */
  async noted(): Promise<void> {
    if (this.tab.isClosed() || !this.tab.url().startsWith(APPLICATIONS) || this.saved.secret === '') return;
    const counts = async () => {
      const { clientSecret, saved } = await heldPair(this.#lab.browser);
      return saved === true && clientSecret === this.saved.secret;
    };
    const pause = () => this.guide.ax.frame();
    await until('the saved pair to count', counts, { timeout: GRACE_LIMIT_MS, pause }).catch(() => undefined);
  }

  get saved() {
    return savedApplication(this.#lab.practice);
  }

  /** What became of the secret that Halo saved. */
  async outcome(): Promise<string> {
    const { saves, secret } = this.saved;
    expect(saves, 'never doubled').toBeLessThanOrEqual(1);
    const said = this.warnings.join(', ');
    if (secret === '') return `not saved${said && `: ${said}`}`;
    const { answer, session } = await askExtension<Overview>(this.#lab.browser, { type: 'overview' });
    if (session.includes(secret)) return 'held';
    const about = answer.views
      .find(({ setup }) => setup.origin === HALO)
      ?.credentials.find(({ id }) => id === 'clientSecret');
    return said ? `${said}, and after: ${about?.gone}` : 'LOST';
  }

  /** Has the form of ScalePad filled, and gives what was filled or said. */
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
  await run.strike();
  const isThere = !run.tab.isClosed() && run.tab.url().startsWith(APPLICATIONS);
  if (isThere && step !== 'Save pressed') {
    await run.tab.bringToFront();
    await run.pressSave();
  }
  await run.saveAnswered();
  await run.mend();
  await run.noted();
  return run.outcome();
}

/** An application that is saved and held, with its page left. */
async function savedRun(lab: Lab, fault: Fault): Promise<Run> {
  const run = await newRun(lab, fault);
  await run.tab.locator(FOOT).click();
  await run.saveAnswered();
  await expect.poll(() => run.outcome()).toBe('held');
  await run.noted();
  return run;
}

for (const [name, fault] of Object.entries(FAULTS)) {
  test.describe(() => {
    test.use({ ownProfile: fault.changesExtension === true });
    test(`no secret is lost unwarned: ${name}`, async ({ browserWithExtension: browser, practice, expectedErrors }) => {
      const lab = { browser, practice };
      // What a fault makes browser and pages log is not looked at here.
      expectedErrors.push(/./);
      const row: Partial<Record<Step, string>> = {};

      for (const step of ['captured', 'made anew'] as const) {
        const run = await newRun(lab, fault);
        row[step] = await upToSave(run, step);
        if (!run.tab.isClosed()) await run.tab.close();
      }
      const pressed = await newRun(lab, fault);
      row['Save pressed'] = await upToSave(pressed, 'Save pressed');

      // The same application goes on, or another one where the secret of this one is gone.
      const after = row['Save pressed'] === 'held' ? pressed : await savedRun(lab, fault);
      await after.backAtHalo();
      await after.strike();
      await after.mend();
      row.saved = await after.outcome();
      if (row.saved !== 'held') expect(row.saved).toMatch(new RegExp(`^said .*before, and after: ${fault.gone}$`));

      const run = row.saved === 'held' ? after : await savedRun(lab, fault);
      if (run.tab.isClosed()) await run.open();
      await run.tab.goto(API);
      await run.guide.captured(['Resource Server', 'Authorisation Server', 'Tenant']);
      await run.tab.goto(FORM);
      await run.tab.getByLabel('Client Secret', { exact: true }).waitFor();
      await run.strike();
      const filled = await run.fill();
      await run.mend();
      row['form open'] = `${filled}, ${await run.outcome()}`;
      for (const { tab } of [pressed, after, run]) if (!tab.isClosed()) await tab.close();

      const cells = STEPS.map((step) => `${step}: ${row[step] ?? '-'}`);
      process.stdout.write(`fault × step: ${[name, ...cells].join(' | ')}\n`);
      expect(cells.filter((cell) => cell.includes('LOST'))).toEqual([]);
    });
  });
}

/**
 * Chromium prerenders nothing in a tab that Playwright watches, so this row is made by looking in now and then. Each page
 * of the way is prerendered, and then activated: the new application, Halo's list after Save, and ScalePad's form.
 */
test('no secret is lost unwarned: prerender', async () => {
  const practice = await startPractice({ tls: true });
  const browser = await launchUnwatched(practice);
  const row: Record<Step, string> = { captured: '', 'made anew': '', 'Save pressed': '', saved: '', 'form open': '' };
  const secretOnPage = "document.body.innerText.match(/[0-9a-f]{8}-[0-9a-f-]{64}/)?.[0] ?? ''";
  const session = () => browser.inWorker('chrome.storage.session.get(null).then(JSON.stringify)');
  const held = async () =>
    (JSON.parse(String(await session())) as Record<string, { clientSecret?: { value: string; saved: boolean } }>)[
      `vault:${HALO}`
    ]?.clientSecret;
  const hasGuide = async () => (await browser.inTab("document.querySelectorAll('halo-setup-assistant').length")) === 1;
  const wasPrerendered = () => browser.inTab("performance.getEntriesByType('navigation')[0].activationStart > 0");
  const isHeld = async (secret: string, saved: boolean) => {
    await expect.poll(held).toMatchObject({ value: secret, saved });
    return 'held';
  };

  await browser.showPrerendered(`${HALO}/home`, NEW_APPLICATION);
  expect(await wasPrerendered()).toBe(true);
  await expect.poll(hasGuide).toBe(true);
  await browser.press('button', 'Apply settings');
  // There once Apply is over.
  await browser.waitFor('button', 'Undo');
  await browser.press('tab', 'Details');
  await expect.poll(() => browser.inTab(secretOnPage)).not.toBe('');
  const first = String(await browser.inTab(secretOnPage));
  row.captured = await isHeld(first, false);

  await browser.press('button', 'Generate');
  await expect.poll(() => browser.inTab(secretOnPage)).not.toBe(first);
  const second = String(await browser.inTab(secretOnPage));
  row['made anew'] = await isHeld(second, false);

  await browser.press('button', 'Save');
  await expect.poll(() => savedApplication(practice).secret).toBe(second);
  row['Save pressed'] = await isHeld(second, true);

  await browser.showPrerendered(`${HALO}/home`, APPLICATIONS);
  expect(await wasPrerendered()).toBe(true);
  await expect.poll(hasGuide).toBe(true);
  row.saved = await isHeld(second, true);

  await browser.open(API);
  await expect.poll(session).toContain('resourceServer');
  await browser.showPrerendered('https://app.scalepad.com/', FORM);
  expect(await wasPrerendered()).toBe(true);
  await expect.poll(hasGuide).toBe(true);
  const filled = (await browser.ask({ type: 'fill', origin: HALO })) as Filled;
  expect(filled).toMatchObject({ ok: true });
  const values = "[...document.querySelectorAll('input')].map(({ value }) => value)";
  expect(await browser.inTab(values)).toContain(second);
  row['form open'] = `filled, ${await isHeld(second, true)}`;

  const cells = STEPS.map((step) => `${step}: ${row[step]}`);
  process.stdout.write(`fault × step: ${['prerender', ...cells].join(' | ')}\n`);
  expect(cells.filter((cell) => cell.includes('LOST'))).toEqual([]);
  await browser.close();
  await practice.close();
});
