import { besideControl } from '@/components/guide/overlay/geometry';
import { AMBIGUOUS, DIFFERS, LOCKED } from '@/components/ui/icons';
import { bodyOf, contains, create, elementAt, isConnected, parentOf, rectOf, rootElementOf } from '@/utils/dom/native';
import { drawIcon } from './draw';
import type { Marker } from './types';
import { unzoom } from './unzoom';

/** The icon of each status that has a control to stand beside and is not met. */
const ICONS: Partial<Record<Marker['status'], string>> = { differs: DIFFERS, ambiguous: AMBIGUOUS, locked: LOCKED };

interface Drawn {
  mark: Marker;
  node: HTMLElement;
  inView: boolean;
}

/**
 * The markers beside controls. Only those in view are measured, and only when something may have moved them: a scroll,
 * a new size, the end of a transition, a new look at the page.
 */
export class Markers {
  readonly el = create('div');
  private readonly drawn = new Map<string, Drawn>();
  private readonly seen: IntersectionObserver;
  private readonly sized: ResizeObserver;
  private watching: AbortController | null = null;
  private frame = 0;

  /** `onChange` is called when the first marker comes or the last one goes. */
  constructor(private readonly onChange: () => void) {
    // The browser tells what is in view, what scrolls inside the page included, without a look at every frame.
    this.seen = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        for (const one of this.drawn.values()) if (one.mark.el === target) one.inView = isIntersecting;
      }
      this.draw();
    });
    this.sized = new ResizeObserver(() => this.soon());
  }

  get isOn(): boolean {
    return this.drawn.size > 0;
  }

  /** The markers that are to be there now; those that stay keep their elements. */
  set(marks: readonly Marker[]): void {
    const wanted = new Map(marks.map((mark) => [mark.id, mark]));
    for (const [id, { mark, node }] of this.drawn) {
      if (wanted.get(id)?.el === mark.el) continue;
      this.seen.unobserve(mark.el);
      this.sized.unobserve(mark.el);
      node.remove();
      this.drawn.delete(id);
    }
    for (const mark of marks) {
      const { node } = this.drawn.get(mark.id) ?? this.add(mark);
      if (node.dataset.status === mark.status) continue;
      node.dataset.status = mark.status;
      node.replaceChildren(drawIcon(ICONS[mark.status] ?? DIFFERS));
    }
    this.watch();
    this.draw();
  }

  private add(mark: Marker): Drawn {
    const node = create('div');
    node.className = 'marker';
    node.hidden = true;
    const one = { mark, node, inView: false };
    this.drawn.set(mark.id, one);
    this.el.append(node);
    this.seen.observe(mark.el);
    this.sized.observe(mark.el);
    return one;
  }

  private watch(): void {
    if (this.isOn === (this.watching !== null)) return;
    if (!this.isOn) {
      this.watching?.abort();
      this.watching = null;
      this.seen.disconnect();
      this.sized.disconnect();
      cancelAnimationFrame(this.frame);
      this.frame = 0;
    } else {
      this.watching = new AbortController();
      const { signal } = this.watching;
      const soon = () => this.soon();
      addEventListener('scroll', soon, { capture: true, passive: true, signal });
      addEventListener('resize', soon, { signal });
      addEventListener('transitionend', soon, { capture: true, passive: true, signal });
      this.sized.observe(rootElementOf(document));
    }
    this.onChange();
  }

  private soon(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  }

  /** All is read before anything is written, so that the page is laid out once. */
  private draw(): void {
    const spots = [...this.drawn.values()].map(({ mark, node, inView }) => ({
      node,
      spot: inView && isConnected(mark.el) && !isCovered(mark.el) ? besideControl(rectOf(mark.el)) : null,
    }));
    unzoom(this.el);
    for (const { node, spot } of spots) {
      node.hidden = spot === null;
      if (spot) node.style.translate = `${spot.left}px ${spot.top}px`;
    }
  }
}

/** Something that the page laid over everything, such as a dialog, lies on the control's middle. */
function isCovered(el: Element): boolean {
  const { left, top, width, height } = rectOf(el);
  const hit = elementAt(document, left + Math.min(width / 2, 12), top + height / 2);
  if (!hit || contains(hit, el) || contains(el, hit)) return false;
  // Our own elements stand beside the body; what the page lays over all hangs from the body itself.
  for (let at: Element | null = hit; at && at !== bodyOf(document); at = parentOf(at))
    if (contains(at, el)) return false;
  return contains(bodyOf(document), hit);
}
