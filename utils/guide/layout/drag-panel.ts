import { call, rectOf } from '@/utils/dom/native';
import type { GuideContext } from '../context';
import { otherSide, type PanelPosition, positionAfterMove } from './panel-position';

/** Where a pointer was pressed. */
interface PointerStart {
  pointerId: number;
  x: number;
  y: number;
}

/** A movement of fewer pixels is a press. */
const MIN_MOVE_PX = 4;
/** The click of a press follows within this time of its end, or never. */
const CLICK_TIMEOUT_MS = 50;
const STEP_PX = 16;
const BIG_STEP_PX = 64;
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Moves the panel with the pointer until its release, and stores the last position. */
export function dragPanel(guide: GuideContext, panel: HTMLElement, { pointerId, x, y }: PointerStart): void {
  const from = rectOf(panel);
  const done = new AbortController();
  const listen = { capture: true, signal: done.signal };
  let position: PanelPosition | null = null;
  const own = (event: PointerEvent) => event.isTrusted && event.pointerId === pointerId;
  const move = (event: PointerEvent) => {
    if (!own(event)) return;
    // The pointer was released before this script existed.
    if (event.buttons === 0) return done.abort();
    const by = { x: event.clientX - x, y: event.clientY - y };
    if (!position && Math.hypot(by.x, by.y) < MIN_MOVE_PX) return;
    if (!position) panel.setPointerCapture(pointerId);
    position = positionAfterMove(from, by, viewport());
    panel.style.setProperty('--right', `${position.right}px`);
    panel.style.setProperty('--bottom', `${position.bottom}px`);
  };
  const onRelease = (event: PointerEvent) => {
    if (!own(event)) return;
    done.abort();
    if (!position) return;
    suppressClick(panel);
    guide.setLayout({ place: position });
  };
  addEventListener('pointermove', move, listen);
  addEventListener('pointerup', onRelease, listen);
  addEventListener('pointercancel', onRelease, listen);
}

/** Moves the panel by the arrow keys, further with Shift; Home docks it again. */
export function moveByKey(guide: GuideContext, panel: HTMLElement, { key, shiftKey }: KeyboardEvent): void {
  if (key === 'Home') {
    guide.setLayout({ place: null });
    return;
  }
  const [x, y] = STEPS[key] ?? [0, 0];
  const step = shiftKey ? BIG_STEP_PX : STEP_PX;
  guide.setLayout({ place: positionAfterMove(rectOf(panel), { x: x * step, y: y * step }, viewport()) });
}

/** Moves the panel to the other side of the window, for people who cannot drag. */
export function switchSide(guide: GuideContext, panel: HTMLElement): void {
  guide.setLayout({ place: otherSide(rectOf(panel), viewport()) });
}

function viewport() {
  return { width: innerWidth, height: innerHeight };
}

/** Prevents that the press which ends a move also presses the button on which it began. */
function suppressClick(panel: HTMLElement): void {
  const over = new AbortController();
  const { host } = call<Node>(panel, 'getRootNode') as ShadowRoot;
  const swallow = (event: Event) => event.target === host && event.stopImmediatePropagation();
  addEventListener('click', swallow, { capture: true, signal: over.signal });
  setTimeout(() => over.abort(), CLICK_TIMEOUT_MS);
}
