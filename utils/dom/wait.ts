/**
 * Returns a promise that `start` resolves through its argument; `start` returns the function that stops it. Rejects
 * when aborted.
 */
function abortable<T>(
  signal: AbortSignal | undefined,
  start: (done: (value: T | Promise<T>) => void) => () => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const finish = (settle: () => void) => {
      stop();
      signal?.removeEventListener('abort', aborted);
      settle();
    };
    const aborted = () => finish(() => reject(signal?.reason));
    const stop = start((value) => finish(() => resolve(value)));
    signal?.addEventListener('abort', aborted, { once: true });
  });
}

/**
 * Resolves with the result of `work`, or with null after `within` milliseconds. Rejects when `work` does, and with
 * the signal's reason when it is aborted.
 */
export function settledWithin<T>(
  work: Promise<T>,
  { within, signal }: { within: number; signal?: AbortSignal },
): Promise<T | null> {
  return abortable<T | null>(signal, (done) => {
    const settled = () => done(work);
    work.then(settled, settled);
    const limit = setTimeout(() => done(null), within);
    return () => clearTimeout(limit);
  });
}

function frameOr(limit: number, signal?: AbortSignal): Promise<void> {
  return abortable<void>(signal, (done) => {
    const frame = requestAnimationFrame(() => done());
    const timer = setTimeout(done, limit);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  });
}

/** Resolves after the next frame is drawn, or after 50 ms where no frames are drawn (a tab in the background). */
export function nextFrame(signal?: AbortSignal): Promise<void> {
  return frameOr(50, signal);
}

/** Resolves in a later task, after the timers without a delay that the page has set before. */
export function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

/**
 * Resolves when the page has really been drawn, which content that mounts in view depends on; a slow or covered tab
 * may draw once a second. Stops waiting after two seconds.
 */
export function nextDrawing(signal?: AbortSignal): Promise<void> {
  return frameOr(2000, signal);
}

/**
 * Calls `probe` now, after the present task has ended (React draws what a press changed at its end), and then in
 * every frame, until it returns something other than null, undefined or false. Returns that, or null after `within`
 * milliseconds. Throws the signal's reason when it is aborted.
 */
export async function until<T>(
  probe: () => T | null | undefined | false,
  { within, signal }: { within: number; signal?: AbortSignal },
): Promise<T | null> {
  const end = performance.now() + within;
  for (let probes = 0; ; probes += 1) {
    signal?.throwIfAborted();
    const result = probe();
    if (result !== null && result !== undefined && result !== false) return result;
    if (performance.now() >= end) return null;
    await (probes === 0 ? null : nextFrame(signal));
  }
}

/** A text or attribute that changes more often during the wait is a clock or the like, and is ignored. */
const MAX_CHANGES = 4;

function changesElements({ addedNodes, removedNodes }: MutationRecord): boolean {
  return [...addedNodes, ...removedNodes].some((node) => node.nodeType === Node.ELEMENT_NODE);
}

/**
 * Resolves when nothing in `root` has changed for `quiet` milliseconds, except what changes all the time, or after
 * `within`. Resolves with true when it became quiet.
 */
export function untilQuiet(
  root: Node,
  { quiet, within, signal }: { quiet: number; within: number; signal?: AbortSignal },
): Promise<boolean> {
  return abortable<boolean>(signal, (done) => {
    let calm = setTimeout(() => done(true), quiet);
    const limit = setTimeout(() => done(false), within);
    const times = new Map<Node, number>();
    const observer = new MutationObserver((changes) => {
      for (const target of new Set(changes.map((change) => change.target)))
        times.set(target, (times.get(target) ?? 0) + 1);
      if (changes.every((change) => (times.get(change.target) ?? 0) > MAX_CHANGES && !changesElements(change))) return;
      clearTimeout(calm);
      calm = setTimeout(() => done(true), quiet);
    });
    observer.observe(root, { childList: true, subtree: true, characterData: true, attributes: true });
    return () => {
      observer.disconnect();
      clearTimeout(calm);
      clearTimeout(limit);
    };
  });
}
