import css from '@/components/guide/overlay/overlay.css?inline';
import hostCss from '@/components/ui/host.css?inline';
import { LAYER } from '@/utils/dom/is-drawn-over';
import { mountHost } from '@/utils/dom/mount-host';
import { create } from '@/utils/dom/native';
import { Markers } from './markers';
import { Spotlight } from './spotlight';
import type { Marker, Target } from './types';

/**
 * Markers and spotlight, in their own host one layer below the guide. The host exists only while something is drawn.
 * It receives no presses and is hidden from screen readers.
 */
export class PageOverlay {
  readonly #layer = create('div');
  readonly #markers = new Markers(() => this.#show());
  readonly #spotlight: Spotlight;
  #host: ReturnType<typeof mountHost> | null = null;

  constructor(onSpot: (spot: DOMRect | null) => void) {
    this.#layer.className = 'hsa overlay';
    this.#layer.setAttribute('aria-hidden', 'true');
    this.#spotlight = new Spotlight((spot) => {
      this.#show();
      onSpot(spot);
    });
    this.#layer.append(this.#markers.el, this.#spotlight.el);
  }

  /** Draws a marker next to each of these controls, instead of the markers before. */
  setMarkers(markers: readonly Marker[]): void {
    this.#markers.set(markers);
    this.#show();
  }

  /**
   * Scrolls to the target and points at it until the admin presses anywhere, or until a timeout. Waits a limited time
   * for a target that is missing, then shows the manual steps.
   */
  showSpotlight(target: Target): void {
    this.#spotlight.show(target, this.#layer.dataset.still === 'true');
    this.#show();
  }

  hideSpotlight(): void {
    this.#spotlight.hide();
  }

  /** Sets Halo's theme, and whether animations are off. */
  setAppearance(theme: 'light' | 'dark', still: boolean): void {
    this.#layer.dataset.theme = theme;
    this.#layer.dataset.still = String(still);
  }

  /** Removes everything from the page. */
  remove(): void {
    this.#markers.set([]);
    this.#spotlight.hide();
    this.#show();
  }

  /** Adds the host with the first drawing and removes it with the last. */
  #show(): void {
    const wanted = this.#markers.isOn || this.#spotlight.isOn;
    if (wanted === (this.#host !== null)) return;
    if (!wanted) {
      this.#host?.remove();
      this.#host = null;
      return;
    }
    this.#host = mountHost({ css: hostCss + css, name: 'halo-setup-markers', layer: LAYER - 1 });
    this.#host.body.append(this.#layer);
  }
}
