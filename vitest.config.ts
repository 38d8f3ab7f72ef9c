import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { UNIT_TEST_LIMIT_MS, WAIT_LIMIT_MS } from './tests/limits.ts';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    // A file that needs a document asks for happy-dom in its first line.
    environment: 'node',
    // Each file has its own globals and modules, in workers that last: a new worker for each file would need most of
    // the time.
    pool: 'vmThreads',
    // By default one processor is left unused, which is half of a machine with two. And some tests wait, as in a browser.
    maxWorkers: availableParallelism() + 1,
    setupFiles: ['tests/unit/setup.ts'],
    restoreMocks: true,
    expect: { poll: { timeout: WAIT_LIMIT_MS } },
    testTimeout: UNIT_TEST_LIMIT_MS,
    hookTimeout: UNIT_TEST_LIMIT_MS,
  },
});
