import type { Page } from '@playwright/test';
import { Ax, type AxNode, type ListItem } from './ax.ts';
import type { ClickCounter } from './clicks.ts';
import { pressInGuide } from './hands.ts';
import { until } from './until.ts';

/** The six words of a finding, as the guide shows them. */
export const STATUS_WORDS = ['Met', 'Exceeds', 'Differs', 'Missing', 'Ambiguous', 'Locked'] as const;
export type StatusWord = (typeof STATUS_WORDS)[number];

export interface ShownFinding {
  name: string;
  status: StatusWord;
  /** All that the list item says, line by line. */
  text: string;
}

export interface SettingsMet {
  met: number;
  total: number;
}

/** An audit that is the same after so many frames is over: longer than the guide takes to look again after a change. */
const STILL_FRAMES = 40;
const GUIDE = { role: 'complementary', name: 'Setup assistant' };
const NEXT = { role: 'link', name: /^Take me there: / };
const COUNT = /(\d+) of (\d+) settings met$/;
const ALL_MET = /^(\d+) of \1 settings met$/;

/** The one status word of a list item. @throws Error when there is none, or more than one. */
function statusWord(text: string): StatusWord {
  const words = new Set(text.match(new RegExp(`\\b(${STATUS_WORDS.join('|')})\\b`, 'g')));
  const [word] = words;
  if (word === undefined || words.size > 1) throw new Error(`One status word expected in "${text}"`);
  return word as StatusWord;
}

/** A setting's name: the Show button says it; a missing one has none to show and begins its fold with it. */
function nameOf({ summary, buttons }: ListItem): string {
  const show = buttons.find((button) => button.startsWith('Show '));
  return show ? show.slice('Show '.length) : (summary.split('\n')[0] ?? '');
}

/** The guide in a page of Halo, as an admin finds it: by role and name, inside its closed shadow root. */
export class Guide {
  readonly ax: Ax;
  readonly #clicks: ClickCounter;

  constructor(page: Page, clicks: ClickCounter) {
    this.ax = new Ax(page);
    this.#clicks = clicks;
  }

  /** Is the guide there now? */
  async isMounted(): Promise<boolean> {
    return (await this.ax.first(GUIDE)) !== null;
  }

  /** Waits until the guide is there. */
  mounted(timeout?: number): Promise<AxNode> {
    return this.ax.wait(GUIDE, { timeout });
  }

  /** Waits until the guide is gone. */
  gone(timeout?: number): Promise<void> {
    return this.ax.waitGone(GUIDE, timeout);
  }

  /** The heading, such as "Step 1 of 4: Role". */
  async heading(): Promise<string> {
    return (await this.ax.wait({ role: 'heading', name: /^Step \d of \d/ }, { within: () => this.mounted() })).name;
  }

  /** Waits for the heading to be this step's. */
  async atStep(number: number, title: string): Promise<void> {
    await this.ax.wait({ role: 'heading', name: `Step ${number} of 4: ${title}` });
  }

  /** The findings of this page, in the guide's order. */
  async findings(): Promise<ShownFinding[]> {
    const list = await this.ax.wait({ role: 'list', name: 'Settings on this page' });
    return (await this.ax.listItems(list)).map((item) => ({
      name: nameOf(item),
      status: statusWord(item.text),
      text: item.text,
    }));
  }

  /** The findings once the audit is over and no longer changes: the same in two looks with frames between them. */
  async audited(): Promise<ShownFinding[]> {
    let before = '';
    return until(
      'an audit that stands still',
      async () => {
        const findings = COUNT.test(await this.status()) ? await this.findings() : [];
        const now = JSON.stringify(findings);
        const stands = findings.length > 0 && now === before;
        before = now;
        return stands ? findings : null;
      },
      {
        pause: async () => {
          for (let frames = 0; frames < STILL_FRAMES; frames += 1) await this.ax.frame();
        },
      },
    );
  }

  /** Findings by name. */
  async statuses(): Promise<Record<string, StatusWord>> {
    return Object.fromEntries((await this.findings()).map((finding) => [finding.name, finding.status]));
  }

  /** The live text. */
  async status(): Promise<string> {
    return this.ax.text(await this.ax.wait({ role: 'status' }, { within: () => this.mounted() }));
  }

  /** What waits on the record's other tabs, by tab. */
  async elsewhere(): Promise<Record<string, string>> {
    const list = await this.ax.first({ role: 'list', name: 'On other tabs' }, await this.mounted());
    const lines: Record<string, string> = {};
    for (const item of list ? await this.ax.listItems(list) : []) {
      const [, tab, text] = /^(.+?)\s+((?:\d+ |Could not).*)$/s.exec(item.text) ?? [];
      if (tab !== undefined && text !== undefined) lines[tab] = text;
    }
    return lines;
  }

  /** The count that the live text ends with, once nothing is under way. @throws Error when there is none. */
  async count(): Promise<SettingsMet> {
    const text = await this.settled();
    const [, met, total] = COUNT.exec(text) ?? [];
    if (met === undefined || total === undefined) throw new Error(`the guide says "${text}"`);
    return { met: Number(met), total: Number(total) };
  }

  /** The live text once nothing is under way. @throws Error while something is. */
  async settled(): Promise<string> {
    const line = await this.ax.wait({ role: 'status' }, { within: () => this.mounted() });
    const text = await this.ax.text(line);
    if ((await this.ax.attribute(line, 'data-busy')) === 'true') throw new Error(`the guide says "${text}"`);
    return text;
  }

  /**
   * Waits until all settings of this page are met: of the open tab, and of the record's other tabs too unless
   * `onlyThisTab` is set (a new role's other tabs come after its first Save).
   */
  async allMet({ onlyThisTab = false, timeout }: { onlyThisTab?: boolean; timeout?: number } = {}): Promise<void> {
    await until(
      'all settings to be met',
      async () => {
        const { met, total } = await this.count();
        const open = Object.entries(await this.elsewhere()).filter(([, text]) => !ALL_MET.test(text));
        if (met < total || total === 0) throw new Error(`${met} of ${total} met: ${await this.#notMet()}`);
        if (open.length > 0 && !onlyThisTab)
          throw new Error(`other tabs: ${open.map((row) => row.join(' ')).join('; ')}`);
        return true;
      },
      { timeout },
    );
  }

  /** Waits until the guide says that what Halo saved was read back, with all settings met. */
  async verified(): Promise<void> {
    await until('the saved record to be read back', async () => {
      const text = await this.status();
      if (!text.includes('Saved and read back')) throw new Error(`the guide says "${text}": ${await this.#notMet()}`);
      return true;
    });
    await this.allMet();
  }

  /** The settings that are not met, for a failure's message. */
  async #notMet(): Promise<string> {
    const open = (await this.findings()).filter(({ status }) => status !== 'Met' && status !== 'Exceeds');
    return open.map(({ name, status }) => `${name} ${status}`).join(', ');
  }

  /** Presses Apply settings. */
  async apply(): Promise<void> {
    await this.press('button', 'Apply settings');
  }

  /** Presses Undo. */
  async undo(): Promise<void> {
    await this.press('button', 'Undo');
  }

  /** Presses "Show <name>". */
  async show(name: string): Promise<void> {
    await this.press('button', `Show ${name}`);
  }

  /** The page that "Take me there: <page>" names now; null when there is no such link. */
  async nextPage(): Promise<string | null> {
    const link = await this.ax.first(NEXT, await this.mounted());
    return link ? link.name.slice('Take me there: '.length) : null;
  }

  /** Presses "Take me there: <page>". */
  async go(page?: string): Promise<void> {
    await this.press('link', page ? `Take me there: ${page}` : NEXT.name);
  }

  /** Each credential's line in the guide: Captured or not. */
  async credentials(): Promise<Record<string, boolean>> {
    const list = await this.ax.wait({ role: 'list', name: 'Credentials' }, { within: () => this.mounted() });
    const lines: Record<string, boolean> = {};
    for (const { text } of await this.ax.listItems(list)) {
      const [name = ''] = text.split('\n');
      const words = text.match(/\b(Captured|Not captured)\b/g) ?? [];
      if (words.length !== 1) throw new Error(`One state expected in the credential's line "${text}"`);
      lines[name] = words[0] === 'Captured';
    }
    return lines;
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

  /** Presses something in the guide, counted. */
  async press(role: string, name: string | RegExp): Promise<void> {
    this.#clicks.press('guide', String(name));
    if (this.#clicks.byKeyboard) await pressInGuide(this.ax, { role, name }, this.#clicks);
    else await this.ax.press({ role, name }, { within: () => this.mounted() });
  }
}
