import { expect, it } from 'vitest';
import { newerOf } from '@/utils/newer-of';

const NOON = Date.UTC(2026, 0, 1, 12);
const HOUR_MS = 3_600_000;
const readAt = (ms: number) => ({ readAt: NOON + ms });

it('keeps the answer that was read later, in either order of arrival', () => {
  const [first, second] = [readAt(0), readAt(5)];
  expect(newerOf(first, second)).toBe(second);
  expect(newerOf(second, first)).toBe(second);
});

it('accepts a first answer, and one that was read at the same time', () => {
  const [first, same] = [readAt(0), readAt(0)];
  expect(newerOf(null, first)).toBe(first);
  expect(newerOf(first, same)).toBe(same);
});

it('accepts an answer after the clock was set back', () => {
  const now = readAt(0);
  expect(newerOf(readAt(HOUR_MS), now)).toBe(now);
});
