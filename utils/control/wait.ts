/** Resolves after the next frame is drawn, or after 50 ms where frames stand still (a tab in the background). */
export function nextFrame(signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      signal?.removeEventListener('abort', aborted);
    };
    const done = () => {
      stop();
      resolve();
    };
    const aborted = () => {
      stop();
      reject(signal?.reason);
    };
    const frame = requestAnimationFrame(done);
    const timer = setTimeout(done, 50);
    signal?.addEventListener('abort', aborted, { once: true });
  });
}

/**
 * Looks at every frame until `look` gives something other than null, undefined or false.
 * Gives that, or null when `within` milliseconds have passed. Throws the signal's reason when it is aborted.
 */
export async function until<T>(
  look: () => T | null | undefined | false,
  { within, signal }: { within: number; signal?: AbortSignal },
): Promise<T | null> {
  const end = performance.now() + within;
  for (;;) {
    signal?.throwIfAborted();
    const seen = look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    if (performance.now() >= end) return null;
    await nextFrame(signal);
  }
}

/**
 * Resolves when nothing in `root` has changed for `quiet` milliseconds, or after `within`.
 * Gives true when it became quiet.
 */
export function untilQuiet(
  root: Node,
  { quiet, within, signal }: { quiet: number; within: number; signal?: AbortSignal },
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const stop = () => {
      observer.disconnect();
      clearTimeout(calm);
      clearTimeout(limit);
      signal?.removeEventListener('abort', aborted);
    };
    const finish = (isQuiet: boolean) => {
      stop();
      resolve(isQuiet);
    };
    const aborted = () => {
      stop();
      reject(signal?.reason);
    };
    const observer = new MutationObserver(() => {
      clearTimeout(calm);
      calm = setTimeout(() => finish(true), quiet);
    });
    let calm = setTimeout(() => finish(true), quiet);
    const limit = setTimeout(() => finish(false), within);
    observer.observe(root, { childList: true, subtree: true, characterData: true, attributes: true });
    signal?.addEventListener('abort', aborted, { once: true });
  });
}
