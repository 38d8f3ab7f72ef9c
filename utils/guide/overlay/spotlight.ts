import { bubblePlacement } from '@/components/guide/overlay/geometry';
import { call, isConnected, listen, rectOf } from '@/utils/dom/native';
import { part } from './draw';
import type { Target } from './types';
import { unzoom } from './unzoom';

/** The ring disappears after this time without a press. */
const SPOTLIGHT_DURATION_MS = 12_000;
/**
 * The spotlight waits this long for a control that the page removes or has not mounted yet, and searches this often
 * (ms).
 */
const APPEAR_TIMEOUT_MS = 3000;
const RETRY_INTERVAL_MS = 150;
/** Space between the control and the ring (px). */
const PADDING_PX = 4;

/**
 * A ring around one control, the rest of the page slightly dimmed, and a bubble with the wanted value. Follows the
 * control in every frame, because Halo moves, scales and mounts it again without any event. A target that does not
 * appear becomes a bubble with the manual steps.
 */
export class Spotlight {
  readonly el = part('pointer');
  readonly #ring = part('ring');
  readonly #bubble = part('bubble');
  readonly #tip = part('tip', '', 'span');
  #target: Target | null = null;
  #found: Element | null = null;
  #searchedAt = 0;
  #missingSince = 0;
  #drawn = '';
  /** The same drawing in two frames is at rest, and is reported once. */
  #isReported = false;
  #stop: AbortController | null = null;
  #still = false;

  constructor(private readonly onSpot: (spot: DOMRect | null) => void) {
    this.el.hidden = true;
    this.el.append(this.#ring, this.#bubble);
  }

  get isOn(): boolean {
    return this.#target !== null;
  }

  show(target: Target, still: boolean): void {
    this.hide();
    const stop = new AbortController();
    this.#target = target;
    this.#stop = stop;
    this.#still = still || matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#searchedAt = Number.NEGATIVE_INFINITY;
    this.#missingSince = performance.now();
    listen(document, 'pointerdown', () => this.hide(), { capture: true, signal: stop.signal });
    this.el.classList.toggle('lasting', target.isLasting === true);
    if (!target.isLasting) {
      const timer = setTimeout(() => this.hide(), SPOTLIGHT_DURATION_MS + APPEAR_TIMEOUT_MS);
      stop.signal.addEventListener('abort', () => clearTimeout(timer));
    }
    this.#follow(stop.signal);
  }

  hide(): void {
    if (!this.#stop) return;
    this.#stop.abort();
    this.#stop = null;
    this.#target = null;
    this.#found = null;
    this.#drawn = '';
    this.el.hidden = true;
    this.onSpot(null);
  }

  #follow(signal: AbortSignal): void {
    if (signal.aborted || !this.#target) return;
    const now = performance.now();
    const rect = this.#find(this.#target, now);
    if (rect) {
      this.#missingSince = now;
      this.#drawAt(rect, this.#target);
    } else if (now - this.#missingSince > APPEAR_TIMEOUT_MS && !this.#target.isLasting)
      this.#drawManualSteps(this.#target);
    else this.el.hidden = true;
    requestAnimationFrame(() => this.#follow(signal));
  }

  /** Returns the target's present box; null while it is missing. A search may read the whole page, so it is limited. */
  #find(target: Target, now: number): DOMRect | null {
    const known = isConnected(this.#found) ? rectOf(this.#found) : null;
    if (known && known.width > 0) return known;
    if (now - this.#searchedAt < RETRY_INTERVAL_MS) return null;
    this.#searchedAt = now;
    this.#found = target.find();
    const rect = rectOf(this.#found);
    if (!rect || rect.width === 0) return null;
    const isInView = rect.top >= 0 && rect.bottom <= innerHeight;
    // Mounted again in view: the admin may be scrolling, so the page does not scroll.
    if (isInView && this.#drawn !== '') return rect;
    if (this.#found)
      call<void>(this.#found, 'scrollIntoView', {
        block: 'center',
        inline: 'nearest',
        behavior: this.#still ? 'instant' : 'smooth',
      });
    return rectOf(this.#found) ?? null;
  }

  #drawAt(rect: DOMRect, { name, text }: Target): void {
    unzoom(this.el);
    const { top, left, width, height } = rect;
    const drawn = [top, left, width, height, innerWidth, innerHeight].join();
    if (drawn === this.#drawn) {
      // Not during a scroll: the panel does not move aside for that.
      if (!this.#isReported) this.onSpot(rect);
      this.#isReported = true;
      return;
    }
    const isFirst = this.#drawn === '';
    this.#drawn = drawn;
    this.#isReported = false;
    this.el.hidden = false;
    this.#ring.hidden = false;
    // The first ring appears at its position; only a later one is animated.
    this.#ring.classList.toggle('glides', !isFirst && !this.#still);
    setBox(this.#ring, {
      top: top - PADDING_PX,
      left: left - PADDING_PX,
      width: width + 2 * PADDING_PX,
      height: height + 2 * PADDING_PX,
    });
    const bubble = bubblePlacement(rect, { width: innerWidth, height: innerHeight });
    this.#bubble.dataset.side = bubble.side;
    setBox(this.#bubble, { top: bubble.at, left: bubble.left, width: bubble.width });
    this.#tip.style.left = `${bubble.tip}px`;
    this.#setText(name, text, true);
  }

  /** Shows the manual steps in the middle of the window, because there is no element to point at. */
  #drawManualSteps({ name, text, manualSteps }: Target): void {
    if (this.#drawn === 'by-hand') return;
    this.#drawn = 'by-hand';
    this.el.hidden = false;
    this.#ring.hidden = true;
    this.#bubble.dataset.side = 'middle';
    this.#bubble.removeAttribute('style');
    this.#setText(name, manualSteps ?? text, false);
    this.onSpot(rectOf(this.#bubble));
  }

  #setText(name: string, text: string, withTip: boolean): void {
    this.#bubble.replaceChildren(...(withTip ? [this.#tip] : []), part('', name, 'b'), part('', text, 'span'));
  }
}

function setBox(el: HTMLElement, box: Record<string, number>): void {
  for (const [side, px] of Object.entries(box)) el.style.setProperty(side, `${px}px`);
}
