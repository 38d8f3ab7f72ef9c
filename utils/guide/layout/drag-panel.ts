import { call, rectOf } from '@/utils/dom/native';
import type { GuideContext } from '../context';
import { otherSide, type PanelPosition, positionAfterMove } from './panel-position';

/** Where a pointer was put down. */
interface PointerStart {
  pointerId: number;
  x: number;
  y: number;
}

/** Fewer pixels than this are a press, not a move. */
const A_MOVE = 4;
/** The click of a press comes with its end, or not at all (ms). */
const CLICK_WITHIN = 50;
const STEP = 16;
const BIG_STEP = 64;
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Moves the card along with the pointer until it is lifted; where it stands then is remembered. */
export function drag(guide: GuideContext, card: HTMLElement, { pointerId, x, y }: PointerStart): void {
  const from = rectOf(card);
  const done = new AbortController();
  const listen = { capture: true, signal: done.signal };
  let place: PanelPosition | null = null;
  const own = (event: PointerEvent) => event.isTrusted && event.pointerId === pointerId;
  const move = (event: PointerEvent) => {
    if (!own(event)) return;
    // It was lifted before this script was there.
    if (event.buttons === 0) return done.abort();
    const by = { x: event.clientX - x, y: event.clientY - y };
    if (!place && Math.hypot(by.x, by.y) < A_MOVE) return;
    if (!place) card.setPointerCapture(pointerId);
    place = positionAfterMove(from, by, viewport());
    card.style.setProperty('--right', `${place.right}px`);
    card.style.setProperty('--bottom', `${place.bottom}px`);
  };
  const lift = (event: PointerEvent) => {
    if (!own(event)) return;
    done.abort();
    if (!place) return;
    swallowClick(card);
    guide.setLayout({ place });
  };
  addEventListener('pointermove', move, listen);
  addEventListener('pointerup', lift, listen);
  addEventListener('pointercancel', lift, listen);
}

/** Moves the card by the arrow keys, further with Shift; Home docks it again. */
export function moveByKey(guide: GuideContext, card: HTMLElement, { key, shiftKey }: KeyboardEvent): void {
  if (key === 'Home') {
    guide.setLayout({ place: null });
    return;
  }
  const [x, y] = STEPS[key] ?? [0, 0];
  const step = shiftKey ? BIG_STEP : STEP;
  guide.setLayout({ place: positionAfterMove(rectOf(card), { x: x * step, y: y * step }, viewport()) });
}

/** Takes the card to the window's other side, for whoever cannot drag. */
export function switchSide(guide: GuideContext, card: HTMLElement): void {
  guide.setLayout({ place: otherSide(rectOf(card), viewport()) });
}

function viewport() {
  return { width: innerWidth, height: innerHeight };
}

/** The press that ends a move is no press on the button that it began on. */
function swallowClick(card: HTMLElement): void {
  const over = new AbortController();
  const { host } = call<Node>(card, 'getRootNode') as ShadowRoot;
  const swallow = (event: Event) => event.target === host && event.stopImmediatePropagation();
  addEventListener('click', swallow, { capture: true, signal: over.signal });
  setTimeout(() => over.abort(), CLICK_WITHIN);
}
