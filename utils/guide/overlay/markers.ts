import { besideControl, MARKER_SIZE_PX } from '@/components/guide/overlay/geometry';
import { DOT, WARNING } from '@/components/ui/icons';
import {
  bodyOf,
  contains,
  create,
  elementAt,
  isConnected,
  listen,
  native,
  parentOf,
  rectOf,
  rootElementOf,
} from '@/utils/dom/native';
import { drawIcon, part } from './draw';
import type { Marker } from './types';
import { unzoom } from './unzoom';

const ICONS: Record<Marker['state'], string> = { 'to-change': DOT, 'needs-you': WARNING };

interface Drawn {
  marker: Marker;
  node: HTMLElement;
  text: HTMLElement;
  inView: boolean;
  /** The marker's position; null while it is hidden. */
  spot: { left: number; top: number } | null;
}

/**
 * The markers next to controls. Measures only those in view, and only when something may have moved them: a scroll, a
 * new size, the end of a transition, a scan of the page.
 */
export class Markers {
  readonly el = create('div');
  readonly #drawn = new Map<string, Drawn>();
  readonly #inViewObserver: IntersectionObserver;
  readonly #sizeObserver: ResizeObserver;
  #watching: AbortController | null = null;
  #frame = 0;

  /** Calls `onChange` when the first marker is added and when the last one is removed. */
  constructor(private readonly onChange: () => void) {
    // The browser reports what is in view, also when something inside the page scrolls, without work in every frame.
    this.#inViewObserver = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        for (const one of this.#drawn.values()) if (one.marker.el === target) one.inView = isIntersecting;
      }
      this.#draw();
    });
    this.#sizeObserver = new ResizeObserver(() => this.#soon());
  }

  get isOn(): boolean {
    return this.#drawn.size > 0;
  }

  /** Sets the markers, and draws them in the next frame. Those that stay keep their elements. */
  set(markers: readonly Marker[]): void {
    const wanted = new Map(markers.map((marker) => [marker.id, marker]));
    for (const [id, { marker, node }] of this.#drawn) {
      if (wanted.get(id)?.el === marker.el) continue;
      this.#inViewObserver.unobserve(marker.el);
      this.#sizeObserver.unobserve(marker.el);
      node.remove();
      this.#drawn.delete(id);
    }
    for (const marker of markers) {
      const { node, text } = this.#drawn.get(marker.id) ?? this.#add(marker);
      text.textContent = marker.text;
      if (node.dataset.state === marker.state) continue;
      node.dataset.state = marker.state;
      node.replaceChildren(drawIcon(ICONS[marker.state]), text);
    }
    this.#watch();
    if (this.isOn) this.#soon();
  }

  #add(marker: Marker): Drawn {
    const node = create('div');
    node.className = 'marker';
    node.hidden = true;
    const text = part('marker-text');
    text.hidden = true;
    const one = { marker, node, text, inView: false, spot: null };
    this.#drawn.set(marker.id, one);
    this.el.append(node);
    this.#inViewObserver.observe(marker.el);
    this.#sizeObserver.observe(marker.el);
    return one;
  }

  #watch(): void {
    if (this.isOn === (this.#watching !== null)) return;
    if (!this.isOn) {
      this.#watching?.abort();
      this.#watching = null;
      this.#inViewObserver.disconnect();
      this.#sizeObserver.disconnect();
      cancelAnimationFrame(this.#frame);
      this.#frame = 0;
    } else {
      this.#watching = new AbortController();
      const { signal } = this.#watching;
      const soon = () => this.#soon();
      addEventListener('scroll', soon, { capture: true, passive: true, signal });
      addEventListener('resize', soon, { signal });
      addEventListener('transitionend', soon, { capture: true, passive: true, signal });
      // The markers receive no pointer events, so that a click reaches the page: the pointer's position decides what it
      // is on.
      listen(document, 'pointermove', (event) => this.#showText(event as PointerEvent), { passive: true, signal });
      listen(document, 'focusin', ({ target }) => this.#showText(null, target), { signal });
      this.#sizeObserver.observe(rootElementOf(document));
    }
    this.onChange();
  }

  #soon(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  /** Shows the text of the marker under the pointer, and of the control that has the focus. */
  #showText(pointer: PointerEvent | null, focused: EventTarget | null = native(document, 'activeElement')): void {
    for (const { marker, text, spot } of this.#drawn.values()) {
      const isOn = pointer !== null && spot !== null && isWithin(pointer, spot);
      text.hidden = !isOn && !(focused instanceof Node && contains(marker.el, focused));
    }
  }

  /** Reads everything before it writes anything, so that the page is laid out once. */
  #draw(): void {
    for (const one of this.#drawn.values()) {
      const { marker, inView } = one;
      one.spot = inView && isConnected(marker.el) && !isCovered(marker.el) ? besideControl(rectOf(marker.el)) : null;
    }
    unzoom(this.el);
    for (const { node, spot } of this.#drawn.values()) {
      node.hidden = spot === null;
      if (spot) node.style.translate = `${spot.left}px ${spot.top}px`;
    }
  }
}

function isWithin({ clientX: x, clientY: y }: PointerEvent, { left, top }: { left: number; top: number }): boolean {
  return x >= left && x <= left + MARKER_SIZE_PX && y >= top && y <= top + MARKER_SIZE_PX;
}

/** Checks whether an element that the page shows above all others, such as a dialog, covers the control's middle. */
function isCovered(el: Element): boolean {
  const { left, top, width, height } = rectOf(el);
  const hit = elementAt(document, left + Math.min(width / 2, 12), top + height / 2);
  if (!hit || contains(hit, el) || contains(el, hit)) return false;
  // Our own elements are siblings of the body; what the page shows above all others is a child of the body.
  for (let at: Element | null = hit; at && at !== bodyOf(document); at = parentOf(at))
    if (contains(at, el)) return false;
  return contains(bodyOf(document), hit);
}
