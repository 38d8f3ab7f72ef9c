import type { Rect } from '@/utils/dom/rect';

/** The panel's position: px from the window's right and lower edge. */
export interface PanelPosition {
  right: number;
  bottom: number;
}

/** Halo's top bar and the record's toolbar, with its Save, are this high. It is `--top` in components/guide/panel.css. */
export const HALO_TOOLBAR_PX = 112;

const MIN_MARGIN_PX = 8;
const DOCKED_MARGIN_PX = 16;

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
  const top = window.height >= HALO_TOOLBAR_PX + height + MIN_MARGIN_PX ? HALO_TOOLBAR_PX : MIN_MARGIN_PX;
  return {
    right: Math.round(clamp(window.width - from.right - by.x, MIN_MARGIN_PX, window.width - width - MIN_MARGIN_PX)),
    bottom: Math.round(clamp(window.height - from.bottom - by.y, MIN_MARGIN_PX, window.height - height - top)),
  };
}

/** Returns the position on the window's other side, at the same height. Pure. */
export function otherSide(from: Rect, window: { width: number; height: number }): PanelPosition {
  const isRight = from.left + from.right > window.width;
  const to = isRight ? DOCKED_MARGIN_PX - from.left : window.width - DOCKED_MARGIN_PX - from.right;
  return positionAfterMove(from, { x: to, y: 0 }, window);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
