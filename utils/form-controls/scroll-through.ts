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
import { rememberView, scrollersAround } from './scroll-into-view';

/** A page is walked in this many stops at most; what is longer than that is not a form. */
const MAX_STOPS = 80;

/**
 * Scrolls through everything around `root` that scrolls, a screen at a time, so that sections which mount only in
 * view exist (docs/halo-ui.md 3.4). Calls `atStop` at each position and ends when that returns true. Begins at the
 * present position and continues from the top, because the target is mostly close. Restores scroll positions and the
 * focus, also when it is aborted; with `stay`, not when `atStop` returned true.
 */
export async function scrollThrough(
  root: HTMLElement,
  atStop: () => boolean,
  signal: AbortSignal,
  { stay = false }: { stay?: boolean } = {},
): Promise<void> {
  const restore = rememberView(root);
  let found = false;
  try {
    // Even where nothing scrolls, content may still be loading.
    found = await appearsLate(root, atStop, signal);
    if (found) return;
    for (const scroller of scrollersAround(root)) {
      found = await scrollOne(scroller, root, atStop, signal);
      if (found) return;
    }
  } finally {
    restore(!(found && stay));
  }
}

async function scrollOne(
  scroller: Element,
  root: HTMLElement,
  atStop: () => boolean,
  signal: AbortSignal,
): Promise<boolean> {
  const { scrollLeft: left } = scroller;
  const start = native(scroller, 'scrollTop');
  const end = () => native(scroller, 'scrollHeight') - native(scroller, 'clientHeight');
  const step = Math.max(200, native(scroller, 'clientHeight') * 0.8);
  let hasWrapped = false;
  for (let stop = 0, top = start; stop < MAX_STOPS; stop += 1) {
    call<void>(scroller, 'scrollTo', { top, left, behavior: 'instant' });
    await settle(root, signal);
    if (atStop() || (await appearsLate(root, atStop, signal))) return true;
    if (hasWrapped && top >= start) return false;
    if (!hasWrapped && top >= end() - 1) {
      if (start <= 0) return false;
      hasWrapped = true;
      top = 0;
    } else top = Math.min(end(), top + step);
  }
  return false;
}

/** An empty area in view is filled within this time. */
const BLANK_TIMEOUT_MS = 800;

/** Waits a limited time for an empty area in view, where content may be loading. */
async function appearsLate(root: HTMLElement, atStop: () => boolean, signal: AbortSignal): Promise<boolean> {
  if (!hasBlank(root)) return false;
  await until(() => !hasBlank(root), { within: BLANK_TIMEOUT_MS, signal });
  await settle(root, signal);
  return atStop();
}

/** Checks whether a large element in the middle of the view has neither text nor controls. */
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
