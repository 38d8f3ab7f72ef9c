import type { Page } from '@playwright/test';
import { GRACE_LIMIT_MS } from '../../limits.ts';
import { Ax, type AxNode, type AxQuery } from '../support/ax.ts';
import type { ClickCounter } from '../support/clicks.ts';
import { pressInGuide } from '../support/input.ts';
import { parseFindingItem, type ReasonWord, type ShownFinding, type StateWord } from '../support/parse-finding-item.ts';
import { until } from '../support/until.ts';

export interface SettingsDone {
  done: number;
  total: number;
}

/** An audit with the same result after so many frames has ended. The guide scans again in fewer after a change. */
const STILL_FRAMES = 40;
const GUIDE = { role: 'complementary', name: 'Setup assistant' };
const NEXT = { role: 'link', name: /^Go to / };
/** The guide's answer to a press on Apply settings that leaves the button in place. */
const ANSWERED = /(applied|Nothing needed to change|Stopped)\.|covers our buttons/;
const COUNT = /(\d+) of (\d+) settings done$/;

const button = (name: string) => ({ role: 'button', name });
const namesOf = (findings: ShownFinding[]) => findings.map(({ name }) => name).join();
const APPLY = button('Apply settings');

/** The guide in a page of Halo. Finds everything by role and name, inside its closed shadow root. */
export class Guide {
  readonly ax: Ax;
  readonly #clicks: ClickCounter;

  constructor(page: Page, clicks: ClickCounter) {
    this.ax = new Ax(page);
    this.#clicks = clicks;
  }

  /** Checks whether the guide is in the page. */
  async isMounted(): Promise<boolean> {
    return (await this.ax.first(GUIDE)) !== null;
  }

  /** Waits until the guide is in the page. */
  mounted(timeout?: number): Promise<AxNode> {
    return this.ax.waitOnce(GUIDE, timeout);
  }

  /** Waits until the guide is removed. */
  unmounted(timeout?: number): Promise<void> {
    return this.ax.waitForRemoval(GUIDE, timeout);
  }

  /** Returns the heading, such as "Step 1 of 4: Role". */
  async heading(): Promise<string> {
    return (await this.ax.wait({ role: 'heading', name: /^Step \d of \d/ }, { within: () => this.mounted() })).name;
  }

  /** Waits until the guide shows the heading of this step. */
  async atStep(number: number, title: string): Promise<void> {
    await this.ax.wait({ role: 'heading', name: `Step ${number} of 4: ${title}` });
  }

  /** Returns the findings of this page, in the guide's order. */
  async findings(): Promise<ShownFinding[]> {
    return this.ax.read({ role: 'list', name: 'Settings on this page' }, async (list) =>
      (await this.ax.listItems(list)).map(parseFindingItem),
    );
  }

  /**
   * Waits until the audit has ended and two reads with frames between them find the same, and returns the findings.
   * `earlier`: the findings of another tab, which the guide shows until it has read the open tab.
   */
  async audited(earlier: ShownFinding[] = []): Promise<ShownFinding[]> {
    let before = '';
    return until(
      'an audit that has ended',
      async () => {
        const findings = COUNT.test(await this.status()) ? await this.findings() : [];
        const now = JSON.stringify(findings);
        const isStill = findings.length > 0 && now === before && namesOf(findings) !== namesOf(earlier);
        before = now;
        return isStill ? findings : null;
      },
      {
        pause: () => this.ax.frames(STILL_FRAMES),
      },
    );
  }

  /** Returns the reason of each finding, or its state where there is no reason, by name. */
  async statuses(): Promise<Record<string, StateWord | ReasonWord>> {
    return Object.fromEntries((await this.findings()).map(({ name, state, reason }) => [name, reason || state]));
  }

  /** Returns the text of the status line. */
  async status(): Promise<string> {
    return this.ax.textOf({ role: 'status' }, { within: () => this.mounted() });
  }

  /** Returns the text about each of the record's other tabs, by tab. */
  async elsewhere(): Promise<Record<string, string>> {
    return this.ax.read(GUIDE, async (guide) => {
      const list = await this.ax.first({ role: 'list', name: 'On other tabs' }, guide);
      const lines: Record<string, string> = {};
      for (const item of list ? await this.ax.listItems(list) : []) {
        const [, tab, text] = /^(.+?)\s+((?:\d+ |We couldn't).*)$/s.exec(item.text) ?? [];
        if (tab !== undefined && text !== undefined) lines[tab] = text;
      }
      return lines;
    });
  }

  /** Returns the count at the end of the status line. @throws Error while the guide is busy, or without a count. */
  async count(): Promise<SettingsDone> {
    const text = await this.settled();
    const [, done, total] = COUNT.exec(text) ?? [];
    if (done === undefined || total === undefined) throw new Error(`the guide says "${text}"`);
    return { done: Number(done), total: Number(total) };
  }

  /** Returns the text of the status line. @throws Error while the guide is busy. */
  async settled(): Promise<string> {
    const line = await this.ax.wait({ role: 'status' }, { within: () => this.mounted() });
    const text = await this.ax.text(line);
    if ((await this.ax.attribute(line, 'data-busy')) === 'true') throw new Error(`the guide says "${text}"`);
    return text;
  }

  /**
   * Waits until all settings of the record are done. `onlyThisTab`: only those of the open tab, because a new role has its
   * other tabs after its first Save.
   */
  async allDone({ onlyThisTab = false, timeout }: { onlyThisTab?: boolean; timeout?: number } = {}): Promise<void> {
    await until(
      'all settings to be done',
      async () => {
        const { done, total } = await this.count();
        const open = await this.#open();
        if (open.length > 0 || total === 0) throw new Error(`${done} of ${total} done: ${open.join(', ')}`);
        if (done < total && !onlyThisTab) throw new Error(`other tabs: ${JSON.stringify(await this.elsewhere())}`);
        return true;
      },
      { timeout },
    );
  }

  /** Waits until the guide has checked the saved record, with all settings done. */
  async verified(): Promise<void> {
    await until('the saved record to be checked', async () => {
      const text = await this.status();
      if (!text.includes('Saved and checked')) throw new Error(`the guide says "${text}": ${await this.#open()}`);
      return true;
    });
    await this.allDone();
  }

  /** Returns the settings of the open tab that are not done, for error messages. */
  async #open(): Promise<string[]> {
    return (await this.findings()).filter(({ state }) => state !== 'Done').map(({ name, state }) => `${name} ${state}`);
  }

  /** Expands the guide where it is collapsed. It may be redrawn, or collapse, meanwhile. */
  async expand(): Promise<void> {
    const toggle = { role: 'button', name: /^(?:Expand|Collapse)$/ };
    await until('the guide to be expanded', async () => {
      const { name } = await this.ax.wait(toggle, { within: () => this.mounted(), timeout: GRACE_LIMIT_MS });
      if (name === 'Collapse') return true;
      await this.ax.press({ role: 'button', name }, { within: () => this.mounted(), timeout: GRACE_LIMIT_MS });
      this.#clicks.press('guide', name);
      await this.ax.frames(STILL_FRAMES);
      return false;
    });
  }

  /** Collapses the guide. */
  async collapse(): Promise<void> {
    await this.#pressUntil(button('Collapse'), () => this.#has(button('Expand')));
  }

  /** Opens the menu. */
  async openMenu(): Promise<void> {
    const menu = button('Menu');
    const isOpen = async () => (await this.ax.first(menu, await this.mounted()))?.expanded === true;
    if (!(await isOpen())) await this.#pressUntil(menu, isOpen);
  }

  /** Chooses "Use this role for ScalePad…" in the menu, or the same for an agent or an application. */
  async askToUse(): Promise<void> {
    await this.expand();
    await this.openMenu();
    const item = { role: 'button', name: /^Use this (role|agent|application) for ScalePad…$/ };
    // A press that counts closes the menu and opens a dialog, which makes the guide inert and so hides the item.
    await this.#pressUntil(item, async () => (await this.ax.first(item)) === null);
  }

  /** Uses the open, existing record for ScalePad. */
  async use(record: string): Promise<void> {
    await this.askToUse();
    await this.ax.wait({ role: 'alertdialog', name: `Change ${record}?` });
    await this.answer(`Use ${record}`);
    await this.heading();
  }

  /** Presses a button of the open dialog until it closes, and counts the press. */
  async answer(button: string): Promise<void> {
    this.#clicks.press('guide', button);
    await this.ax.answer(button);
  }

  /** Checks whether the guide offers to apply settings now. */
  async canApply(): Promise<boolean> {
    return this.ax.read(GUIDE, async (guide) => (await this.ax.first(APPLY, guide)) !== null);
  }

  /** Presses Apply settings until the guide starts, or shows why it does not. */
  async apply(): Promise<void> {
    if (this.#clicks.byKeyboard) return this.press(APPLY.role, APPLY.name);
    await this.#pressUntil(APPLY, async () => !(await this.canApply()) || ANSWERED.test(await this.status()));
  }

  /** Presses Undo. */
  async undo(): Promise<void> {
    await this.press('button', 'Undo');
  }

  /** Presses a button until it is removed. */
  async choose(name: string): Promise<void> {
    await this.#pressUntil(button(name), async () => !(await this.#has(button(name))));
  }

  /** Presses "Show <name>". */
  async show(name: string): Promise<void> {
    await this.press('button', `Show ${name}`);
  }

  /** Returns the page that "Go to <page>" names; null when there is no such link. */
  async nextPage(): Promise<string | null> {
    const link = await this.ax.read(GUIDE, (guide) => this.ax.first(NEXT, guide));
    return link ? link.name.slice('Go to '.length) : null;
  }

  /** Presses "Go to <page>". */
  async go(page?: string): Promise<void> {
    await this.press('link', page ? `Go to ${page}` : NEXT.name);
  }

  /** Returns whether each credential is shown as captured. */
  async credentials(): Promise<Record<string, boolean>> {
    const read = async (list: AxNode) => {
      const lines: Record<string, boolean> = {};
      for (const { text } of await this.ax.listItems(list)) {
        const [name = ''] = text.split('\n');
        const words = text.match(/\b(Captured|Not captured)\b/g) ?? [];
        if (words.length !== 1) throw new Error(`One state expected in the credential's line "${text}"`);
        lines[name] = words[0] === 'Captured';
      }
      return lines;
    };
    return this.ax.read({ role: 'list', name: 'Credentials' }, read, { within: () => this.mounted() });
  }

  /** Waits until these credentials are shown as captured. */
  async captured(names: string[], timeout?: number): Promise<void> {
    await until(
      `${names.join(', ')} captured`,
      async () => {
        const lines = await this.credentials();
        return names.every((name) => lines[name]);
      },
      { timeout },
    );
  }

  async #pressUntil(query: AxQuery, isDone: () => Promise<boolean>): Promise<void> {
    this.#clicks.press('guide', String(query.name));
    await this.ax.pressUntil(query, isDone, { within: () => this.mounted() });
  }

  async #has(query: AxQuery): Promise<boolean> {
    return (await this.ax.first(query, await this.mounted())) !== null;
  }

  /** Chooses a recipe, and waits for the heading of the step that this page becomes, such as "Step 2 of 4: Role". */
  async chooseRecipe(name: string, heading: string): Promise<void> {
    await this.#pressUntil({ role: 'radio', name }, () => this.#has({ role: 'heading', name: heading }));
  }

  /** Opens the fields for the names of the records. */
  async openNames(): Promise<void> {
    const names = { role: 'DisclosureTriangle', name: 'Names in Halo' };
    await this.#pressUntil(names, () => this.#has({ role: 'textbox', name: 'Role' }));
  }

  /** Presses an element of the guide, and counts the press. */
  async press(role: string, name: string | RegExp): Promise<void> {
    this.#clicks.press('guide', String(name));
    if (this.#clicks.byKeyboard) await pressInGuide(this.ax, { role, name }, this.#clicks);
    else await this.ax.press({ role, name }, { within: () => this.mounted() });
  }
}
