import { cpus, totalmem } from 'node:os';

/** One figure of a run: the values of each browser, and the target. */
export interface Figure {
  what: string;
  unit: 'ms' | 'kB' | '';
  /** The target for `ours`; where `none` exists, for the difference between `ours` and `none`. Null: no target. */
  target: number | null;
  ours: readonly number[];
  none?: readonly number[];
  empty?: readonly number[];
}

export interface Machine {
  /** Processor, cores and memory. */
  hardware: string;
  browser: string;
  /** The load average at the start of the run, per core. */
  load: string;
  date: string;
}

export const BEGIN = '<!-- npm run bench -- --write: begin -->';
export const END = '<!-- npm run bench -- --write: end -->';
const HEAD = `| what | unit | target | no extension | empty extension | this extension | result |
| --- | --- | --- | --- | --- | --- | --- |`;

/** Returns the median of some values, NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle) - 1] ?? Number.NaN)) / 2;
}

/** Returns a median with its spread, such as "4.2 (3.9 to 6.0)"; a single value alone. */
export function spread(values: readonly number[]): string {
  if (values.length === 0) return '-';
  if (values.length === 1) return number(median(values));
  return `${number(median(values))} (${number(Math.min(...values))} to ${number(Math.max(...values))})`;
}

/**
 * Returns in words whether a figure is within its target. A difference smaller than the spread of one of the two does not
 * count.
 */
export function verdict({ target, ours, none }: Figure): string {
  if (target === null) return '';
  const more = median(ours) - (none ? median(none) : 0);
  if (none && ours.length > 1 && Math.abs(more) < Math.max(deviation(ours), deviation(none)))
    return 'no difference measured';
  return more <= target ? 'within the target' : 'over the target';
}

/** Returns the line of a figure for the terminal. */
export function line(figure: Figure): string {
  const { what, unit, target, ours, none, empty } = figure;
  const others = none ? `no extension ${spread(none)}; ${empty ? `empty ${spread(empty)}; ` : ''}ours ` : '';
  const aim = target === null ? '' : `; target: ${targetOf(figure)}: ${verdict(figure)}`;
  return `${what}: ${others}${spread(ours)}${unit === '' ? '' : ` ${unit}`}, ${ours.length} times${aim}`;
}

/** Returns a document with the table of this run between its two comments. @throws Error when they are missing */
export function withTable(document: string, figures: readonly Figure[], machine: Machine): string {
  const [before, rest, ...more] = document.split(BEGIN);
  const [, after, ...others] = rest?.split(END) ?? [];
  if (before === undefined || after === undefined || more.length + others.length > 0)
    throw new Error(`docs/performance.md has no table between "${BEGIN}" and "${END}"`);
  const rows = figures.map(
    (figure) =>
      `| ${figure.what} | ${figure.unit} | ${targetOf(figure)} | ${spread(figure.none ?? [])} | ${spread(figure.empty ?? [])} | ${spread(figure.ours)} | ${verdict(figure)} |`,
  );
  const about = `Measured ${machine.date} on ${machine.hardware}, with ${machine.browser}. Load when it began: ${machine.load} per core.`;
  return `${before}${BEGIN}\n\n${about}\n\n${HEAD}\n${rows.join('\n')}\n\n${END}${after}`;
}

/** Describes this computer. `load`: the load average of the last minute. */
export function machineOf(browser: string, load: number, now: Date): Machine {
  const [first] = cpus();
  const hardware = `${first?.model.trim() ?? 'an unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
  return {
    hardware,
    browser,
    load: (load / Math.max(1, cpus().length)).toFixed(1),
    date: now.toISOString().slice(0, 10),
  };
}

function targetOf({ target, none }: Figure): string {
  if (target === null) return '-';
  return none ? `${target} more than none` : String(target);
}

function number(value: number): string {
  return Math.abs(value) < 20 ? value.toFixed(1) : value.toFixed(0);
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
