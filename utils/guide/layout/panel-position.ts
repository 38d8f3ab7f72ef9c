import { HALO_TOOLBAR, type Rect } from '@/utils/dom/rect';

/** The panel's position: px from the window's right and lower edge. */
export interface PanelPosition {
  right: number;
  bottom: number;
}

const EDGE = 8;
const DOCKED = 16;

/**
 * Returns the position of a panel that is moved from `from` by this many px: completely in the window, and below
 * Halo's toolbar where the window is high enough. Pure.
 */
export function positionAfterMove(
  from: Rect,
  by: { x: number; y: number },
  window: { width: number; height: number },
): PanelPosition {
  const width = from.right - from.left;
  const height = from.bottom - from.top;
  const top = window.height >= HALO_TOOLBAR + height + EDGE ? HALO_TOOLBAR : EDGE;
  return {
    right: Math.round(clamp(window.width - from.right - by.x, EDGE, window.width - width - EDGE)),
    bottom: Math.round(clamp(window.height - from.bottom - by.y, EDGE, window.height - height - top)),
  };
}

/** Returns the position on the window's other side, at the same height. Pure. */
export function otherSide(from: Rect, window: { width: number; height: number }): PanelPosition {
  const isRight = from.left + from.right > window.width;
  const to = isRight ? DOCKED - from.left : window.width - DOCKED - from.right;
  return positionAfterMove(from, { x: to, y: 0 }, window);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
