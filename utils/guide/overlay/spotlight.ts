import { placeBubble } from '@/components/guide/overlay/geometry';
import { call, isConnected, listen, rectOf } from '@/utils/dom/native';
import { part } from './draw';
import type { Target } from './types';
import { unzoom } from './unzoom';

/** How long the ring stays when nobody presses anything (ms). */
const POINTS_FOR = 12_000;
/** A control that the page takes away or has not mounted yet is waited for this long, and sought this often (ms). */
const APPEAR_TIMEOUT_MS = 3000;
const RETRY_INTERVAL_MS = 150;
/** Air between the control and the ring (px). */
const PADDING_PX = 4;

/**
 * A ring around one control, the rest of the page a little dimmed, and a bubble with the wanted value. While it points it
 * looks at every frame: Halo moves, scales and mounts anew without any event. A target that does not come becomes a card
 * that says how to do it by hand.
 */
export class Spotlight {
  readonly el = part('pointer');
  private readonly ring = part('ring');
  private readonly bubble = part('bubble');
  private readonly tip = part('tip', '', 'span');
  private target: Target | null = null;
  private found: Element | null = null;
  private lookedAt = 0;
  private lostAt = 0;
  private drawn = '';
  /** What was drawn at the last frame too is at rest, and told of once. */
  private isTold = false;
  private stop: AbortController | null = null;
  private still = false;

  constructor(private readonly onSpot: (spot: DOMRect | null) => void) {
    this.el.hidden = true;
    this.el.append(this.ring, this.bubble);
  }

  get isOn(): boolean {
    return this.target !== null;
  }

  at(target: Target, still: boolean): void {
    this.hide();
    const stop = new AbortController();
    this.target = target;
    this.stop = stop;
    this.still = still || matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.lookedAt = Number.NEGATIVE_INFINITY;
    this.lostAt = performance.now();
    listen(document, 'pointerdown', () => this.hide(), { capture: true, signal: stop.signal });
    const timer = setTimeout(() => this.hide(), POINTS_FOR + APPEAR_TIMEOUT_MS);
    stop.signal.addEventListener('abort', () => clearTimeout(timer));
    this.follow(stop.signal);
  }

  hide(): void {
    if (!this.stop) return;
    this.stop.abort();
    this.stop = null;
    this.target = null;
    this.found = null;
    this.drawn = '';
    this.el.hidden = true;
    this.onSpot(null);
  }

  private follow(signal: AbortSignal): void {
    if (signal.aborted || !this.target) return;
    const now = performance.now();
    const rect = this.seek(this.target, now);
    if (rect) {
      this.lostAt = now;
      this.drawAt(rect, this.target);
    } else if (now - this.lostAt > APPEAR_TIMEOUT_MS) this.drawByHand(this.target);
    else this.el.hidden = true;
    requestAnimationFrame(() => this.follow(signal));
  }

  /** Where the target stands now; null while it is not there. Seeking may read the whole page, so it is done seldom. */
  private seek(target: Target, now: number): DOMRect | null {
    const known = isConnected(this.found) ? rectOf(this.found) : null;
    if (known && known.width > 0) return known;
    if (now - this.lookedAt < RETRY_INTERVAL_MS) return null;
    this.lookedAt = now;
    this.found = target.find();
    const rect = rectOf(this.found);
    if (!rect || rect.width === 0) return null;
    const isInView = rect.top >= 0 && rect.bottom <= innerHeight;
    // Mounted anew in view: the admin may be scrolling, and is not taken elsewhere.
    if (isInView && this.drawn !== '') return rect;
    if (this.found)
      call<void>(this.found, 'scrollIntoView', {
        block: 'center',
        inline: 'nearest',
        behavior: this.still ? 'instant' : 'smooth',
      });
    return rectOf(this.found) ?? null;
  }

  private drawAt(rect: DOMRect, { name, text }: Target): void {
    unzoom(this.el);
    const { top, left, width, height } = rect;
    const drawn = [top, left, width, height, innerWidth, innerHeight].join();
    if (drawn === this.drawn) {
      // Not while it scrolls by: nothing is to make room for what passes.
      if (!this.isTold) this.onSpot(rect);
      this.isTold = true;
      return;
    }
    const isFirst = this.drawn === '';
    this.drawn = drawn;
    this.isTold = false;
    this.el.hidden = false;
    this.ring.hidden = false;
    // The first ring is where it is at once; only a moving one glides.
    this.ring.classList.toggle('glides', !isFirst && !this.still);
    place(this.ring, {
      top: top - PADDING_PX,
      left: left - PADDING_PX,
      width: width + 2 * PADDING_PX,
      height: height + 2 * PADDING_PX,
    });
    const bubble = placeBubble(rect, { width: innerWidth, height: innerHeight });
    this.bubble.dataset.side = bubble.side;
    place(this.bubble, { top: bubble.at, left: bubble.left, width: bubble.width });
    this.tip.style.left = `${bubble.tip}px`;
    this.say(name, text, true);
  }

  /** In the middle of the window: there is nothing to point at. */
  private drawByHand({ name, text, byHand }: Target): void {
    if (this.drawn === 'by-hand') return;
    this.drawn = 'by-hand';
    this.el.hidden = false;
    this.ring.hidden = true;
    this.bubble.dataset.side = 'middle';
    this.bubble.removeAttribute('style');
    this.say(name, byHand ?? text, false);
    this.onSpot(rectOf(this.bubble));
  }

  private say(name: string, text: string, withTip: boolean): void {
    this.bubble.replaceChildren(...(withTip ? [this.tip] : []), part('', name, 'b'), part('', text, 'span'));
  }
}

function place(el: HTMLElement, box: Record<string, number>): void {
  for (const [side, px] of Object.entries(box)) el.style.setProperty(side, `${px}px`);
}
