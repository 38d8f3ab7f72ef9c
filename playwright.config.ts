import { defineConfig } from '@playwright/test';

/** One worker: each test starts a browser of its own, and CI has two cores. No retries: a flaky test is a failing one. */
export default defineConfig({
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 60_000,
  // Below the step's own limit in scripts/suite/steps.mjs, so that a project that takes too long still leaves its report.
  globalTimeout: 570_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '.output/reports/browser.json' }]],
  outputDir: '.output/browser-results',
  projects: [
    { name: 'chromium', testDir: 'tests/e2e/chromium', testIgnore: /quirks.*\.spec\.ts$/ },
    { name: 'quirks', testDir: 'tests/e2e/chromium', testMatch: /quirks.*\.spec\.ts$/ },
    { name: 'firefox', testDir: 'tests/e2e/firefox' },
  ],
});
