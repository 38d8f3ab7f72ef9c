import { join } from 'node:path';
import { REPORTS } from '../lib/paths.mjs';
import { toolScript } from '../lib/tools.mjs';

/**
 * One step of a test run. Its limit is STEP_LIMIT_MS of tests/limits.ts.
 * @typedef {object} Step
 * @property {string} name
 * @property {string[][]} commands what to run, each by our own Node, one after the other
 * @property {string} [log] the log of its tests, when it is a test runner
 * @property {boolean} [show] it writes to the terminal itself
 * @property {boolean} [isBuild]
 * @property {string[]} [after] the builds that it needs: it runs after them, and is skipped when one failed
 */

/** playwright.config.ts has the same path. */
const browserLog = join(REPORTS, 'browser.jsonl');

const BUILDS = { chromium: 'build for Chromium', firefox: 'build for Firefox' };
const BOTH = Object.values(BUILDS);

/**
 * Returns the step for one project of vitest.config.ts. vitest-log.ts has the same path of the log.
 * @param {'unit' | 'layout'} project
 * @returns {Step}
 */
function vitestStep(project) {
  const reporters = ['--reporter=default', '--reporter=./scripts/test-runner/vitest-log.ts'];
  return {
    name: `${project} tests`,
    commands: [[toolScript('vitest'), 'run', '--project', project, ...reporters]],
    log: join(REPORTS, `${project}.jsonl`),
  };
}

/**
 * Returns the steps that need no browser, the longest first. Steps run in parallel unless `after` orders them.
 * @returns {Step[]}
 */
export function quickSteps() {
  const tsc = [toolScript('tsc'), '--noEmit'];
  return [
    vitestStep('unit'),
    // Also packs the archives, which takes no more time.
    { name: BUILDS.chromium, commands: [['scripts/zip.mjs', 'chrome']], isBuild: true },
    { name: BUILDS.firefox, commands: [['scripts/zip.mjs', 'firefox']], isBuild: true },
    // Without Edge: its archive is the same as Chrome's.
    { name: 'build from the sources archive', commands: [['scripts/rebuild.mjs', 'chrome', 'firefox']], after: BOTH },
    { name: 'format and lint', commands: [[toolScript('biome'), 'ci', '--error-on-warnings', '--colors=off', '.']] },
    {
      name: 'types',
      // The types of the texts are generated from the locales, which may have changed since `npm ci`.
      commands: [
        [toolScript('wxt'), 'prepare'],
        tsc,
        [...tsc, '-p', 'tests/practice/tsconfig.json'],
        [...tsc, '-p', 'scripts/tsconfig.json'],
      ],
    },
    { name: 'dead code', commands: [[toolScript('knip'), '--no-progress']] },
    { name: 'dependency directions', commands: [[toolScript('depcruise'), 'entrypoints', 'components', 'utils']] },
    { name: 'manifest', commands: [['scripts/manifest.mjs']], after: BOTH },
    { name: 'sizes', commands: [['scripts/sizes.mjs']], after: BOTH, show: true },
    { name: 'web-ext lint', commands: [['scripts/lint-firefox.mjs']], after: BOTH },
  ];
}

/**
 * Returns the steps that need a browser: modules in Chromium, then the built extension in Chromium and Firefox.
 * @returns {Step[]}
 */
export function browserSteps() {
  return [
    vitestStep('layout'),
    {
      name: 'browser tests',
      commands: [[toolScript('playwright'), 'test']],
      log: browserLog,
      show: true,
      after: BOTH,
    },
  ];
}
