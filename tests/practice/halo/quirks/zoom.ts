import { quirk } from '../data/boot.ts';

const SMALLER = '0.9';

/** Flips the scale of the app between its two values (quirk zoom-flip). */
export function flipZoom(): void {
  const app = document.getElementById('app-container');
  if (app && quirk('zoom-flip')) app.style.zoom = app.style.zoom === SMALLER ? '1' : SMALLER;
}
