import type { Rect } from '@/utils/dom/rect';
import type { PanelState } from '../state';
import { HALO_TOOLBAR_PX } from './panel-position';

const PADDING_PX = 8;

function covers(panel: Rect, box: Rect): boolean {
  return box.left < panel.right && box.right > panel.left && box.top < panel.bottom && box.bottom > panel.top;
}

/**
 * Returns how the panel is shown so that the spotlight's target is visible: at its own position, on the other side, or
 * small. `panel` is its present box. Moves in one direction only while the spotlight is shown, otherwise it would
 * oscillate. Pure.
 */
export function asideFor(spot: Rect | null, panel: Rect | null, aside: PanelState['aside']): PanelState['aside'] {
  if (!spot) return null;
  if (!panel || aside === 'small' || !covers(panel, spot)) return aside;
  return aside === 'side' ? 'small' : 'side';
}

/**
 * Returns the panel's minimum distance to the upper edge of the window so that one of Halo's own Saves in view stays
 * free; null where one is free anyway, or none is in view. Computed for the panel's maximum height, otherwise moving
 * the panel would change the result. Pure.
 */
export function topOffsetFor(
  saves: readonly Rect[],
  { left, top: now, right, bottom: end }: Rect,
  height: number,
): number | null {
  const inView = saves.filter(({ top, bottom }) => bottom > 0 && top < height);
  const highest = { left, top: Math.min(now, HALO_TOOLBAR_PX), right, bottom: end };
  if (inView.length === 0 || !inView.every((save) => covers(highest, save))) return null;
  return Math.round(Math.min(...inView.map(({ bottom }) => bottom))) + PADDING_PX;
}
