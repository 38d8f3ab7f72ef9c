import type { Placement, Rect } from './types';

/** The bubble's maximum width. */
const BUBBLE_WIDTH_PX = 264;
const MIN_MARGIN_PX = 8;
const GAP_PX = 12;
/** Height of a bubble with three lines. */
const BUBBLE_HEIGHT_PX = 88;

/**
 * Returns the bubble's position: below the control, or above where there is more space; never outside the viewport.
 * Pure.
 */
export function bubblePlacement(rect: Rect, viewport: { width: number; height: number }): Placement {
  const width = Math.min(BUBBLE_WIDTH_PX, viewport.width - 2 * MIN_MARGIN_PX);
  const left = clamp(rect.left, MIN_MARGIN_PX, viewport.width - width - MIN_MARGIN_PX);
  const under = viewport.height - (rect.top + rect.height);
  const side = under >= BUBBLE_HEIGHT_PX || under >= rect.top ? 'below' : 'above';
  const at =
    side === 'below'
      ? clamp(rect.top + rect.height + GAP_PX, MIN_MARGIN_PX, viewport.height - BUBBLE_HEIGHT_PX)
      : clamp(rect.top - GAP_PX, BUBBLE_HEIGHT_PX, viewport.height - MIN_MARGIN_PX);
  const tip = clamp(rect.left + Math.min(rect.width / 2, 48) - left, 16, width - 16);
  return { side, left, at, width, tip };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, Math.max(low, high)));
}

/** A marker's size, and its distance to the control. */
export const MARKER_SIZE_PX = 16;
const MARKER_GAP_PX = 4;

/**
 * Returns a marker's position: before the control, level with its first line; at the window's edge where there is no
 * space. Pure.
 */
export function besideControl({ top, left, height }: Rect): { left: number; top: number } {
  return {
    left: Math.max(0, left - MARKER_SIZE_PX - MARKER_GAP_PX),
    top: top + (Math.min(height, 40) - MARKER_SIZE_PX) / 2,
  };
}
