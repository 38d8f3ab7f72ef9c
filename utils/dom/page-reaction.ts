import { native } from './native';

/**
 * Resolves when the page has had time to draw. A page in a background tab draws no frames and has its timers slowed
 * down, so there it waits a few turns of the event loop, in which frameworks do their work.
 */
export async function untilPageReacted(document: Document): Promise<void> {
  if (native(document, 'hidden')) {
    for (let turn = 0; turn < 3; turn += 1) await nextTurn();
    return;
  }
  await new Promise<void>((resolve) => {
    const late = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(late);
      resolve();
    });
  });
  await nextTurn();
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
