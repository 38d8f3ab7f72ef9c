import {
  call,
  contains,
  documentOf,
  elementAt,
  matches,
  native,
  queryOne,
  rectOf,
  rootElementOf,
  textOf,
} from '@/utils/dom/native';
import { nextDrawing, until, untilQuiet } from '@/utils/dom/wait';
import { keepView, scrollersAround } from './scroll-into-view';

/** A page is walked in this many stops at most; what is longer than that is not a form. */
const MOST_STOPS = 80;

/**
 * Scrolls through everything around `root` that scrolls, a screen at a time, so that sections which mount only in view
 * are there (docs/halo-ui.md 3.4). Calls `atStop` at each stop and ends when that gives true. Begins where the page
 * stands and comes round from the top, since what is sought is mostly close by. Puts scroll positions and the focus
 * back, also when it is aborted; with `stay`, not when `atStop` gave true.
 */
export async function scrollThrough(
  root: HTMLElement,
  atStop: () => boolean,
  signal: AbortSignal,
  { stay = false }: { stay?: boolean } = {},
): Promise<void> {
  const back = keepView(root);
  let found = false;
  try {
    // Even where nothing scrolls, something may still be coming.
    found = await comesLate(root, atStop, signal);
    if (found) return;
    for (const scroller of scrollersAround(root)) {
      found = await walkOne(scroller, root, atStop, signal);
      if (found) return;
    }
  } finally {
    back(!(found && stay));
  }
}

async function walkOne(
  scroller: Element,
  root: HTMLElement,
  atStop: () => boolean,
  signal: AbortSignal,
): Promise<boolean> {
  const { scrollLeft: left } = scroller;
  const start = native(scroller, 'scrollTop');
  const end = () => native(scroller, 'scrollHeight') - native(scroller, 'clientHeight');
  const step = Math.max(200, native(scroller, 'clientHeight') * 0.8);
  let cameRound = false;
  for (let stop = 0, top = start; stop < MOST_STOPS; stop += 1) {
    call<void>(scroller, 'scrollTo', { top, left, behavior: 'instant' });
    await settle(root, signal);
    if (atStop() || (await comesLate(root, atStop, signal))) return true;
    if (cameRound && top >= start) return false;
    if (!cameRound && top >= end() - 1) {
      if (start <= 0) return false;
      cameRound = true;
      top = 0;
    } else top = Math.min(end(), top + step);
  }
  return false;
}

/** How long an empty place in view may take to be filled. */
const FILLS_WITHIN = 800;

/** Where a place in view is still empty, something may be loading there: waits for it, a bounded time. */
async function comesLate(root: HTMLElement, atStop: () => boolean, signal: AbortSignal): Promise<boolean> {
  if (!hasBlank(root)) return false;
  await until(() => !hasBlank(root), { within: FILLS_WITHIN, signal });
  await settle(root, signal);
  return atStop();
}

/** Whether a large element in the middle of the view holds neither words nor controls. */
function hasBlank(root: HTMLElement): boolean {
  const doc = documentOf(root);
  const view = rootElementOf(doc);
  return [0.3, 0.5, 0.7, 0.9].some((share) => {
    const el = elementAt(doc, native(view, 'clientWidth') * 0.45, native(view, 'clientHeight') * share);
    if (!el || !contains(root, el) || rectOf(el).height < 60) return false;
    return (
      textOf(el).trim() === '' &&
      queryOne(el, 'input, svg, img, canvas') === null &&
      !matches(el, 'input, textarea, svg, img, canvas')
    );
  });
}

/** What mounts in view needs a frame to be noticed, one to be drawn, and quiet before it can be read. */
async function settle(root: Node, signal: AbortSignal): Promise<void> {
  await nextDrawing(signal);
  await nextDrawing(signal);
  await untilQuiet(root, { quiet: 40, within: 600, signal });
}
