import { applyRuns } from './apply.ts';
import { auditTimes } from './audit.ts';
import { type Figure, median } from './figures.ts';
import { guardTimes } from './guard.ts';
import { memoryGrowth } from './memory.ts';
import { popupTimes } from './popup.ts';
import { scanTimes } from './scan.ts';
import { sideBySide } from './side-by-side.ts';

/** The parts of the bench, in the order in which they run. */
export const PARTS: Record<string, () => Promise<Figure[]>> = {
  pages: pageFigures,
  audit: auditFigures,
  apply: applyFigures,
  popup: popupFigures,
  guard: async () => [own('A held press on Save, until the guard is there', await guardTimes(), 300)],
  memory: memoryFigures,
};

function own(what: string, ours: readonly number[], target: number | null): Figure {
  return { what, unit: 'ms', target, ours };
}

async function pageFigures(): Promise<Figure[]> {
  const { ordinary, setup, renders, guide } = await sideBySide();
  const compared = (what: string, cost: typeof ordinary, script: number, task: number): Figure[] => [
    { what: `${what}, script time`, unit: 'ms', target: script, ...cost.script },
    { what: `${what}, task time`, unit: 'ms', target: task, ...cost.task },
  ];
  return [
    ...compared('Load of an ordinary page', ordinary, 10, 20),
    ...compared('Load of a set-up page', setup, 100, 200),
    ...compared('20 renders of 200 rows on a set-up page', renders, 5, 20),
    own("From the form's first frame to the guide's", guide, 200),
  ];
}

async function auditFigures(): Promise<Figure[]> {
  const sizes = await auditTimes();
  const { plain, inHalo } = await scanTimes();
  const perRow = sizes.map(({ rows, times }) => median(times) / rows);
  const growth = (perRow.at(-1) ?? Number.NaN) / (perRow[0] ?? Number.NaN);
  return [
    ...sizes.map(({ rows, times }) =>
      own(`Audit of ${rows} rows, ${Math.round(rows * 0.444)} of them selects`, times, rows / 50),
    ),
    { what: 'Time per row of 10 000 rows, as a multiple of that of 250', unit: '', target: 1.5, ours: [growth] },
    own('Scan of 300 controls with plain labels', plain, 5),
    own("Scan of 300 controls in Halo's markup", inHalo, 5),
  ];
}

async function applyFigures(): Promise<Figure[]> {
  const { times, tasks } = await applyRuns();
  return [
    own('Apply of the 17 settings of a role', times, 1200),
    own(
      "The extension's own part of a task over 50 ms meanwhile",
      tasks.map(({ ours }) => ours),
      50,
    ),
  ];
}

async function popupFigures(): Promise<Figure[]> {
  const { paint, state, check, cancel } = await popupTimes();
  return [
    own("The popup's first paint", paint, 100),
    own("The popup's first state", state, 150),
    own('A connection check that works, from press to verdict', check, 1500),
    own('Cancel of a check, from press to word', cancel, 100),
  ];
}

async function memoryFigures(): Promise<Figure[]> {
  const { none, ours } = await memoryGrowth();
  const grown = (what: string, unit: Figure['unit'], key: keyof typeof ours, target: number): Figure => ({
    what: `${what} more after 1 000 route changes`,
    unit,
    target,
    none: [none[key]],
    ours: [ours[key]],
  });
  return [
    grown('Heap', 'kB', 'heapKb', 1024),
    grown('Nodes', '', 'nodes', 500),
    grown('Listeners', '', 'listeners', 50),
  ];
}
