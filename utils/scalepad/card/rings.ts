import { call, create, isConnected, rectOf } from '@/utils/dom/native';

/** The space between an element and its ring. */
const PADDING_PX = 4;
/** The maximum number of rings; more would not help. */
const MAX_RINGS = 3;

/** Rings around what the admin is to click. They receive no presses, and screen readers skip them. */
export class Rings {
  readonly el = create('div');
  #targets: HTMLElement[] = [];
  #frame = 0;
  #observed = new AbortController();

  /** `card` moves so that it does not cover a target. */
  constructor(private readonly card: HTMLElement) {
    this.el.className = 'rings';
    this.el.setAttribute('aria-hidden', 'true');
  }

  /** Points at these in place of those before; `isShown`: scrolls to the first one where it is out of view. */
  point(targets: readonly HTMLElement[], isShown: boolean): void {
    const next = targets.slice(0, MAX_RINGS);
    const isNew = next.length !== this.#targets.length || next.some((one, at) => one !== this.#targets[at]);
    this.#targets = next;
    if (isNew) {
      const [first] = next;
      if (first && isShown) call<void>(first, 'scrollIntoView', { block: 'nearest' });
      this.#observe();
    }
    this.#draw();
  }

  remove(): void {
    this.point([], false);
  }

  #observe(): void {
    this.#observed.abort();
    if (this.#targets.length === 0) return;
    this.#observed = new AbortController();
    const { signal } = this.#observed;
    const soon = () => {
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0;
        this.#draw();
      });
    };
    for (const type of ['scroll', 'resize', 'transitionend', 'animationend'])
      addEventListener(type, soon, { capture: true, passive: true, signal });
    const sizes = new ResizeObserver(soon);
    for (const target of this.#targets) sizes.observe(target);
    signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
  }

  #draw(): void {
    const boxes = this.#targets
      .filter(isConnected)
      .map((target) => rectOf(target))
      .filter(({ width }) => width > 0);
    this.el.replaceChildren(...boxes.map(ringAt));
    this.card.dataset.at = 'top';
    const card = rectOf(this.card);
    if (boxes.some((box) => isOver(card, box))) this.card.dataset.at = 'bottom';
  }
}

function ringAt({ top, left, width, height }: DOMRect): HTMLElement {
  const ring = create('div');
  ring.className = 'ring';
  const box = {
    top: top - PADDING_PX,
    left: left - PADDING_PX,
    width: width + 2 * PADDING_PX,
    height: height + 2 * PADDING_PX,
  };
  for (const [side, px] of Object.entries(box)) ring.style.setProperty(side, `${px}px`);
  return ring;
}

function isOver(card: DOMRect, box: DOMRect): boolean {
  return card.left < box.right && box.left < card.right && card.top < box.bottom && box.top < card.bottom;
}
