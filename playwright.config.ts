import { defineConfig } from '@playwright/test';
import { BROWSER_TEST_LIMIT_MS, WAIT_LIMIT_MS } from './tests/limits.ts';

/**
 * Three workers for two cores: a browser test waits for the page a third of its time. No retries: a flaky test fails.
 */
export default defineConfig<object, { kind: 'chromium' | 'firefox' }>({
  // A test gets its browser from its worker, so each worker can run the next test of any file.
  fullyParallel: true,
  workers: 3,
  retries: 0,
  timeout: BROWSER_TEST_LIMIT_MS,
  expect: { timeout: WAIT_LIMIT_MS },
  use: { actionTimeout: WAIT_LIMIT_MS, navigationTimeout: WAIT_LIMIT_MS },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['./scripts/test-runner/playwright-log.ts', { path: '.output/reports/browser.jsonl' }]],
  outputDir: '.output/browser-results',
  projects: [
    { name: 'chromium', testDir: 'tests/e2e', testMatch: /(?:chromium|shared)\/(?!quirks)[^/]*\.spec\.ts$/ },
    { name: 'quirks', testDir: 'tests/e2e/chromium', testMatch: /quirks.*\.spec\.ts$/ },
    {
      name: 'firefox',
      testDir: 'tests/e2e',
      testMatch: /(?:firefox|shared)\/[^/]*\.spec\.ts$/,
      use: { kind: 'firefox' },
    },
  ],
});
