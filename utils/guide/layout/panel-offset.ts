import { HALO_TOOLBAR, type Rect } from '@/utils/dom/rect';
import type { PanelState } from '../state';

const PADDING_PX = 8;

function covers(card: Rect, box: Rect): boolean {
  return box.left < card.right && box.right > card.left && box.top < card.bottom && box.bottom > card.top;
}

/**
 * Where the card goes so that what is pointed at can be seen: as it stands, on the other side, small. `card` is its box
 * as it stands now. One way only while something is pointed at, or it would go to and fro. Pure.
 */
export function isAsideNeeded(spot: Rect | null, card: Rect | null, aside: PanelState['aside']): PanelState['aside'] {
  if (!spot) return null;
  if (!card || aside === 'small' || !covers(card, spot)) return aside;
  return aside === 'side' ? 'small' : 'side';
}

/**
 * How far from the window's upper edge the card must stay so that one of Halo's own Saves in view is left free; null
 * where one is free anyway, or none is in view. Reckoned with the card at its highest, so that the answer does not change
 * with itself. Pure.
 */
export function topOffsetFor(
  saves: readonly Rect[],
  { left, top: now, right, bottom: end }: Rect,
  height: number,
): number | null {
  const inView = saves.filter(({ top, bottom }) => bottom > 0 && top < height);
  const highest = { left, top: Math.min(now, HALO_TOOLBAR), right, bottom: end };
  if (inView.length === 0 || !inView.every((save) => covers(highest, save))) return null;
  return Math.round(Math.min(...inView.map(({ bottom }) => bottom))) + PADDING_PX;
}
