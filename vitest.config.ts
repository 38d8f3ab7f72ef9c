import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { UNIT_TEST_LIMIT_MS, WAIT_LIMIT_MS } from './tests/limits.ts';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'happy-dom',
    setupFiles: ['tests/unit/setup.ts'],
    restoreMocks: true,
    expect: { poll: { timeout: WAIT_LIMIT_MS } },
    testTimeout: UNIT_TEST_LIMIT_MS,
    hookTimeout: UNIT_TEST_LIMIT_MS,
  },
});
