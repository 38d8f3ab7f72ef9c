import { listen } from '@/utils/dom/native';

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 30_000;

/** Resolves when the document is shown: at once, or when a prerendered one is activated. */
export function whenShown(): Promise<void> {
  // Not in TypeScript's DOM yet, nor in Firefox, which does not prerender.
  if (!(document as { prerendering?: boolean }).prerendering) return Promise.resolve();
  return new Promise((done) => listen(document, 'prerenderingchange', () => done(), { once: true }));
}

/**
 * Asks repeatedly, with growing pauses, until the answer is true or `isWanted` returns false. `ask` never rejects. A
 * second call meanwhile returns the same promise.
 */
export function withRetry(ask: () => Promise<unknown>, isWanted: () => boolean): () => Promise<boolean> {
  let running: Promise<boolean> | null = null;
  const repeat = async () => {
    for (let pause = FIRST_RETRY_MS; isWanted(); pause = Math.min(pause * 2, LAST_RETRY_MS)) {
      if ((await ask()) === true) return true;
      await new Promise((done) => setTimeout(done, pause));
    }
    return false;
  };
  return () => {
    running ??= repeat().finally(() => {
      running = null;
    });
    return running;
  };
}
