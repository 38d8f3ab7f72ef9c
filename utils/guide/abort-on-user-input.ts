import { listen } from '@/utils/dom/native';

/**
 * Aborts a task when the admin presses or types anywhere but in the guide. The extension's own presses in the page
 * are untrusted events and do not count. Ends with the task's own signal.
 */
export function abortOnUserInput(run: AbortController, guide: Element): void {
  const stop = (event: Event) => {
    if (event.isTrusted && event.target !== guide) run.abort();
  };
  for (const type of ['pointerdown', 'keydown'] as const) {
    listen(document, type, stop, { capture: true, signal: run.signal });
  }
}
