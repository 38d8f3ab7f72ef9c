import css from '@/components/guide/overlay/overlay.css?inline';
import hostCss from '@/components/ui/host.css?inline';
import { LAYER, mountHost } from '@/utils/dom/mount-host';
import { create } from '@/utils/dom/native';
import { Markers } from './markers';
import { Spotlight } from './spotlight';
import type { Marker, Target } from './types';

/**
 * Markers and ring, in a host of their own one layer below the guide. The host exists only while something is drawn. It
 * catches no press and is hidden from screen readers.
 */
export class PageOverlay {
  private readonly layer = create('div');
  private readonly marks = new Markers(() => this.show());
  private readonly spotlight: Spotlight;
  private host: ReturnType<typeof mountHost> | null = null;

  constructor(onSpot: (spot: DOMRect | null) => void) {
    this.layer.className = 'hsa overlay';
    this.layer.setAttribute('aria-hidden', 'true');
    this.spotlight = new Spotlight((spot) => {
      this.show();
      onSpot(spot);
    });
    this.layer.append(this.marks.el, this.spotlight.el);
  }

  /** Draws a marker beside each of these, in place of those before. */
  mark(marks: readonly Marker[]): void {
    this.marks.set(marks);
    this.show();
  }

  /**
   * Scrolls to the target and points at it until the admin presses somewhere, or for a while. Waits a bounded time for
   * one that is not there, then shows how to do it by hand.
   */
  showSpotlight(target: Target): void {
    this.spotlight.at(target, this.layer.dataset.still === 'true');
    this.show();
  }

  hideSpotlight(): void {
    this.spotlight.hide();
  }

  /** Sets Halo's theme, and whether nothing may move. */
  setAppearance(theme: 'light' | 'dark', still: boolean): void {
    this.layer.dataset.theme = theme;
    this.layer.dataset.still = String(still);
  }

  /** Removes everything from the page. */
  remove(): void {
    this.marks.set([]);
    this.spotlight.hide();
    this.show();
  }

  /** Comes with the first thing to draw and goes with the last. */
  private show(): void {
    const wanted = this.marks.isOn || this.spotlight.isOn;
    if (wanted === (this.host !== null)) return;
    if (!wanted) {
      this.host?.remove();
      this.host = null;
      return;
    }
    this.host = mountHost({ css: hostCss + css, name: 'halo-setup-markers', layer: LAYER - 1 });
    this.host.body.append(this.layer);
  }
}
