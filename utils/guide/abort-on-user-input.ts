import { listen } from '@/utils/dom/native';

/** The reason why a task ended early. */
export class AbortReason extends Error {
  constructor(readonly by: 'admin' | 'page') {
    super(`interrupted by ${by}`);
  }
}

/**
 * Aborts a task when the admin presses or types anywhere but in the guide. The extension's own presses in the page
 * are untrusted events and do not count. Ends with the task's own signal.
 */
export function abortOnUserInput(run: AbortController, guide: Element): void {
  const stop = (event: Event) => {
    if (event.isTrusted && event.target !== guide) run.abort(new AbortReason('admin'));
  };
  for (const type of ['pointerdown', 'keydown'] as const) {
    listen(document, type, stop, { capture: true, signal: run.signal });
  }
}
