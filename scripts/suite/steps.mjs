import { join } from 'node:path';
import { REPORTS } from '../lib/paths.mjs';
import { toolScript } from '../lib/tools.mjs';

/**
 * One thing that a test run does.
 * @typedef {object} Step
 * @property {string} name
 * @property {string[][]} commands what to run, each by our own Node, one after the other
 * @property {string} [report] the runner's own count of tests, when it is a runner
 * @property {number} minutes after which it is stopped and counts as failed
 * @property {boolean} [show] it writes to the terminal as it goes
 * @property {boolean} [isBuild]
 * @property {boolean} [needsBuild] it works on the builds, so it is left out when they failed
 */

const unitReport = join(REPORTS, 'unit.json');
/** The path is named again in playwright.config.ts. */
const browserReport = join(REPORTS, 'browser.json');

/**
 * All that needs no browser, in the order in which a mistake is cheapest to find.
 * @returns {Step[]}
 */
export function quickSteps() {
  const lint = [toolScript('biome'), 'lint', '--colors=off', '--max-diagnostics=50'];
  const tsc = [toolScript('tsc'), '--noEmit'];
  const vitest = [
    toolScript('vitest'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  ];
  const webExt = [
    toolScript('web-ext'),
    'lint',
    '--source-dir=.output/firefox-mv3',
    '--no-config-discovery',
    '--boring',
  ];
  return [
    {
      name: 'format and lint',
      commands: [[toolScript('biome'), 'ci', '--error-on-warnings', '--colors=off', '.']],
      minutes: 2,
    },
    {
      name: 'types',
      commands: [tsc, [...tsc, '-p', 'tests/practice/tsconfig.json'], [...tsc, '-p', 'scripts/tsconfig.json']],
      minutes: 3,
    },
    { name: 'dead code', commands: [[toolScript('knip'), '--no-progress']], minutes: 2 },
    { name: 'import circles', commands: [[...lint, '--only=suspicious/noImportCycles', '.']], minutes: 2 },
    { name: 'unit tests', commands: [vitest], report: unitReport, minutes: 5 },
    { name: 'build for Chromium', commands: [[toolScript('wxt'), 'build']], minutes: 3, isBuild: true },
    { name: 'build for Firefox', commands: [[toolScript('wxt'), 'build', '-b', 'firefox']], minutes: 3, isBuild: true },
    { name: 'manifest', commands: [['scripts/manifest.mjs']], minutes: 1, needsBuild: true },
    { name: 'sizes', commands: [['scripts/sizes.mjs']], minutes: 1, needsBuild: true, show: true },
    { name: 'web-ext lint', commands: [webExt], minutes: 2, needsBuild: true },
  ];
}

/**
 * Real Chromium and Firefox on the built extension, and then the practice Halo's quirks one by one.
 * @returns {Step[]}
 */
export function browserSteps() {
  const playwright = [toolScript('playwright'), 'test'];
  const run = { report: browserReport, minutes: 10, show: true, needsBuild: true };
  return [
    { name: 'browser tests', commands: [[...playwright, '--project=chromium', '--project=firefox']], ...run },
    { name: "Halo's quirks", commands: [[...playwright, '--project=quirks']], ...run },
  ];
}
