import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { LONG_WAIT_LIMIT_MS, START_LIMIT_MS, UNIT_TEST_LIMIT_MS, WAIT_LIMIT_MS } from './tests/limits.ts';

export default defineConfig({
  test: {
    // The default leaves one processor unused, which is half of a machine with two. Some tests also wait, as in a
    // browser.
    maxWorkers: availableParallelism() + 1,
    restoreMocks: true,
    expect: { poll: { timeout: WAIT_LIMIT_MS } },
    testTimeout: UNIT_TEST_LIMIT_MS,
    hookTimeout: UNIT_TEST_LIMIT_MS,
    projects: [
      {
        extends: true,
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // A file that needs a document selects happy-dom in its first line.
          environment: 'node',
          // Each file has its own globals and modules, but the workers are reused: a new worker for each file would
          // need most of the time.
          pool: 'vmThreads',
          setupFiles: ['tests/unit/setup.ts'],
        },
      },
      {
        extends: true,
        // Code that depends on layout does not use the extension's APIs, so there is no fake browser.
        resolve: { alias: { '@': import.meta.dirname } },
        test: {
          name: 'layout',
          include: ['tests/layout/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 720 },
            provider: playwright({
              // The path is set by scripts/run.mjs and scripts/test.mjs.
              launchOptions: { executablePath: process.env.CHROMIUM_PATH, timeout: START_LIMIT_MS },
            }),
            // A start that hangs is retried.
            connectTimeout: LONG_WAIT_LIMIT_MS,
            instances: [{ browser: 'chromium', name: 'layout' }],
          },
        },
      },
    ],
  },
});
