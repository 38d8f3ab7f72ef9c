import { placeBubble } from '@/components/guide/place';
import type { PointerProps } from '@/components/guide/props';
import type { Pointing, Target } from '../guide/pointing';

const POINTS_FOR = 12_000;

/** Keeps the ring on its target while the page scrolls, resizes and moves, until it is let go. */
export class PagePointing implements Pointing {
  private target: Target | null = null;
  private stop: AbortController | null = null;

  constructor(private readonly onMove: () => void) {}

  /** Scrolls to the target and points at it until the admin presses somewhere, or for a while. */
  at(target: Target): void {
    this.letGo();
    const stop = new AbortController();
    this.target = target;
    this.stop = stop;
    target.find()?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: calm() ? 'instant' : 'smooth' });
    const moved = () => requestAnimationFrame(() => !stop.signal.aborted && this.onMove());
    addEventListener('scroll', moved, { capture: true, passive: true, signal: stop.signal });
    addEventListener('resize', moved, { signal: stop.signal });
    document.addEventListener('pointerdown', () => this.letGo(), { capture: true, signal: stop.signal });
    const timer = setTimeout(() => this.letGo(), POINTS_FOR);
    stop.signal.addEventListener('abort', () => clearTimeout(timer));
    this.onMove();
  }

  letGo(): void {
    if (!this.stop) return;
    this.stop.abort();
    this.stop = null;
    this.target = null;
    this.onMove();
  }

  /** Where the ring stands now; null when nothing is pointed at or it is gone. */
  props(): PointerProps | null {
    const el = this.target?.find();
    if (!el || !this.target) return null;
    const rect = el.getBoundingClientRect();
    const { name, text } = this.target;
    return { rect, bubble: placeBubble(rect, { width: innerWidth, height: innerHeight }), name, text };
  }
}

function calm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
