import { scanControls } from '../../utils/form-controls/scan.ts';
import { CONTROL_SELECTORS } from '../../utils/halo/selectors.ts';

const SCANS = 60;

/** The functions that the benchmark calls in the page. */
export interface ScanPage {
  scanTimes(controls: number, inHalo: boolean): Promise<number[]>;
}

/** A closed react-select of Halo's forms. */
export const SELECT = `<div class="nhd-select css-b62m3t-container"><span class="css-7pg0cj-a11yText"></span>
  <div class="Select__control css-13cymwt-control"><div class="Select__value-container"><div class="Select__single-value">Read and Modify</div>
  <div class="Select__input-container"><input class="Select__input" role="combobox" aria-expanded="false"></div></div>
  <div class="Select__indicators"><span class="Select__indicator-separator"></span><div class="Select__indicator"><svg></svg></div></div></div></div>`;
const MAKES = [
  () => SELECT,
  (id: string) => `<input id="${id}" value="x">`,
  (id: string) => `<input type="checkbox" id="${id}">`,
  () => '<div class="noedit-value"><div class="read-value" title="Yes">Yes</div></div>',
];

/**
 * Returns a form with a number of controls: plain ones with labels, or in Halo's markup, a quarter of each of four
 * kinds.
 */
function form(controls: number, inHalo: boolean): string {
  const rows = Array.from({ length: controls }, (_, at) => {
    const [id, label] = [`field-${at}`, `Setting ${at} Access Level`];
    if (!inHalo) return `<div><label for="${id}">${label}</label><input id="${id}"></div>`;
    const control = MAKES[at % MAKES.length]?.(id);
    const help = '<div class="field-help">What this setting is for, in a sentence.</div>';
    return `<div class="row"><div class="col-md-6 inline nopad"><label for="${id}">${label}</label>${control}${help}</div></div>`;
  });
  const group = (title: number) =>
    `<div class="details-group"><div class="details-group-header">Section ${title}</div>`;
  const groups = Array.from({ length: 10 }, (_, at) => {
    const size = Math.ceil(rows.length / 10);
    return `${group(at)}${rows.slice(at * size, (at + 1) * size).join('')}</div>`;
  });
  return `<div class="app-container"><div class="details-form">${groups.join('')}</div></div>`;
}

/** Scans such a form many times, each time after a change. @returns milliseconds, the shortest first */
async function scanTimes(controls: number, inHalo: boolean): Promise<number[]> {
  document.body.innerHTML = form(controls, inHalo);
  const times: number[] = [];
  for (let scan = 0; scan < SCANS; scan += 1) {
    document.body.firstElementChild?.classList.toggle('changed');
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const began = performance.now();
    const found = scanControls(document.body, CONTROL_SELECTORS, (key) => key === 'not there').length;
    times.push(performance.now() - began);
    if (found !== controls) throw new Error(`${found} controls found of ${controls}`);
  }
  return times.sort((a, b) => a - b);
}

Object.assign(globalThis, { scanTimes } satisfies ScanPage);
