import { defineConfig } from '@playwright/test';

/** Two workers for CI's two cores: a browser test mostly waits for the page. No retries: a flaky test is a failing one. */
export default defineConfig({
  fullyParallel: false,
  workers: 2,
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
