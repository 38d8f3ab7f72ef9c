import { parentOf } from '@/utils/dom/native';

/** Undoes the zoom that the page sets on its root, where lengths and positions have two different scales. */
export function unzoom(el: HTMLElement): void {
  const zoom = parentOf(el)?.currentCSSZoom ?? 1;
  el.style.zoom = zoom === 1 ? '' : String(1 / zoom);
}
