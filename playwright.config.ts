import { defineConfig } from '@playwright/test';
import { BROWSER_TEST_LIMIT_MS, WAIT_LIMIT_MS } from './tests/limits.ts';

/** Two workers for CI's two cores: a browser test mostly waits for the page. No retries: a flaky test is a failing one. */
export default defineConfig({
  // A test draws its browser from its worker, so each worker takes whichever test is next, of any file.
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: BROWSER_TEST_LIMIT_MS,
  expect: { timeout: WAIT_LIMIT_MS },
  use: { actionTimeout: WAIT_LIMIT_MS, navigationTimeout: WAIT_LIMIT_MS },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['./scripts/suite/playwright-log.ts', { path: '.output/reports/browser.jsonl' }]],
  outputDir: '.output/browser-results',
  projects: [
    { name: 'chromium', testDir: 'tests/e2e/chromium', testIgnore: /quirks.*\.spec\.ts$/ },
    { name: 'quirks', testDir: 'tests/e2e/chromium', testMatch: /quirks.*\.spec\.ts$/ },
    { name: 'firefox', testDir: 'tests/e2e/firefox' },
  ],
});
