import type { Placement, Rect } from './types';

/** The bubble's maximum width. */
const BUBBLE_WIDTH = 264;
const EDGE = 8;
const GAP = 12;
/** Height of a bubble with three lines. */
const BUBBLE_HEIGHT = 88;

/**
 * Returns the bubble's position: below the control, or above where there is more space; never outside the viewport.
 * Pure.
 */
export function bubblePlacement(rect: Rect, viewport: { width: number; height: number }): Placement {
  const width = Math.min(BUBBLE_WIDTH, viewport.width - 2 * EDGE);
  const left = clamp(rect.left, EDGE, viewport.width - width - EDGE);
  const under = viewport.height - (rect.top + rect.height);
  const side = under >= BUBBLE_HEIGHT || under >= rect.top ? 'below' : 'above';
  const at =
    side === 'below'
      ? clamp(rect.top + rect.height + GAP, EDGE, viewport.height - BUBBLE_HEIGHT)
      : clamp(rect.top - GAP, BUBBLE_HEIGHT, viewport.height - EDGE);
  const tip = clamp(rect.left + Math.min(rect.width / 2, 48) - left, 16, width - 16);
  return { side, left, at, width, tip };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, Math.max(low, high)));
}

/** A marker's size, and its distance to the control. */
export const MARKER = 16;
const BESIDE = 4;

/**
 * Returns a marker's position: before the control, level with its first line; at the window's edge without space.
 * Pure.
 */
export function besideControl({ top, left, height }: Rect): { left: number; top: number } {
  return { left: Math.max(0, left - MARKER - BESIDE), top: top + (Math.min(height, 40) - MARKER) / 2 };
}
