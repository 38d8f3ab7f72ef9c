import { PageOverlay } from './overlay';
import type { Marker, Target } from './types';

/** The markers and the spotlight of one document. Creates nothing before there is something to draw. */
export class PageDrawing {
  #overlay: PageOverlay | null = null;

  /** Calls `onSpot` with the target's box whenever it moves, and with null when nothing is shown any more. */
  constructor(
    private readonly onSpot: (spot: DOMRect | null) => void,
    private readonly setAppearance: (overlay: PageOverlay) => void,
  ) {}

  /** Points at something of the page. */
  showSpotlight(target: Target): void {
    this.#get().showSpotlight(target);
  }

  hideSpotlight(): void {
    this.#overlay?.hideSpotlight();
  }

  /** Draws these markers in place of those before. */
  setMarkers(markers: readonly Marker[]): void {
    if (markers.length > 0 || this.#overlay) this.#get().setMarkers(markers);
  }

  clear(): void {
    this.#overlay?.remove();
  }

  #get(): PageOverlay {
    this.#overlay ??= new PageOverlay(this.onSpot);
    this.setAppearance(this.#overlay);
    return this.#overlay;
  }
}
