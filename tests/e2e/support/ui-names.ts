import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Ax } from './ax.ts';
import { until } from './until.ts';

interface NamedRow {
  role: string;
  /** The name as written in the table. */
  name: string;
  pattern: RegExp;
}

/** A placeholder, such as <record>. */
const ANY = /<[^>]+>/u;

/** Returns the rows of docs/ui-names.md, by its headings. @throws Error when the page has no tables */
export function namedRows(): Map<string, NamedRow[]> {
  const sections = new Map<string, NamedRow[]>();
  let section = '';
  for (const line of readFileSync('docs/ui-names.md', 'utf8').split('\n')) {
    if (line.startsWith('## ')) section = line.slice(3).trim();
    const [, role, name] = /^\| (\w+) \| ([^|]+) \|/u.exec(line) ?? [];
    if (!role || !name || role === 'role') continue;
    sections.set(section, [...(sections.get(section) ?? []), { role, name, pattern: patternOf(name) }]);
  }
  if (sections.size === 0) throw new Error('docs/ui-names.md has no tables');
  return sections;
}

function patternOf(name: string): RegExp {
  if (name === '(live)') return /^/u;
  const parts = name.split(ANY).map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`, 'u');
}

/** Ticks off the rows of one section as they are observed. */
export class NameList {
  readonly #rows: readonly NamedRow[];
  readonly #open: Set<NamedRow>;

  constructor(rows: NamedRow[]) {
    this.#rows = rows;
    this.#open = new Set(rows);
  }

  /**
   * Waits until a page has all of these names, including those that were ticked off before, and ticks off every other
   * row that the page has.
   */
  async observe(page: Page, ...names: string[]): Promise<void> {
    const ax = new Ax(page);
    const awaited = new Set(this.#rows.filter(({ name }) => names.includes(name)));
    await until(names.join(', ') || 'the page', async () => {
      await this.#tick(ax, awaited);
      return awaited.size === 0;
    });
    // Nodes of the roles that were read first may have appeared since.
    await this.#tick(ax);
  }

  /** Returns the rows that were never observed, such as "button Undo". */
  missing(): string[] {
    return [...this.#open].map(({ role, name }) => `${role} ${name}`);
  }

  async #tick(ax: Ax, awaited = new Set<NamedRow>()): Promise<void> {
    const wanted = new Set([...this.#open, ...awaited]);
    for (const role of new Set([...wanted].map((row) => row.role))) {
      const nodes = await ax.all({ role });
      for (const row of wanted) {
        if (row.role !== role || !nodes.some(({ name }) => row.pattern.test(name))) continue;
        this.#open.delete(row);
        awaited.delete(row);
      }
    }
  }
}
