import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readSlowness } from '@/tests/limits';

describe('TEST_SLOWNESS', () => {
  beforeEach(() => void vi.resetModules());
  afterEach(() => void vi.unstubAllEnvs());

  test('is 1 when it is not set', () => {
    expect(readSlowness(undefined)).toBe(1);
    expect(readSlowness('')).toBe(1);
  });
  test('is refused with an explanation when it is not a number from 1 up', () => {
    for (const text of ['slow', '0', '-2', '0.5', 'Infinity'])
      expect(() => readSlowness(text)).toThrow(`TEST_SLOWNESS is "${text}". Set it to a number from 1 up`);
  });
  test('makes every limit that many times longer', async () => {
    vi.stubEnv('TEST_SLOWNESS', '1');
    const usual = await import('@/tests/limits');
    vi.resetModules();
    vi.stubEnv('TEST_SLOWNESS', '2.5');
    const slow = await import('@/tests/limits');
    const limits = Object.entries(usual).filter(([, value]) => typeof value === 'number');
    expect(limits).toHaveLength(8);
    for (const [name, value] of limits) expect(slow).toHaveProperty(name, 2.5 * Number(value));
  });
  test('keeps the limit of a whole step at one hour or more', async () => {
    vi.stubEnv('TEST_SLOWNESS', '1');
    const { STEP_LIMIT_MS } = await import('@/tests/limits');
    expect(STEP_LIMIT_MS).toBeGreaterThanOrEqual(3_600_000);
  });
});
