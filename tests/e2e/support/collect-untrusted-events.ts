import type { BrowserContext, Page } from '@playwright/test';

/** An untrusted event, as the page's own listeners see it. */
export interface UntrustedEvent {
  type: string;
  /** The key, of a key event. */
  key: string;
  /** The text, value or title of the button, link or input that is its target. */
  on: string;
  /** The target is in a react-select's control. */
  select: boolean;
}

interface PageScope {
  __untrustedEvent(event: UntrustedEvent): void;
}

/**
 * Collects every untrusted press and key, in order, in all pages of the context or in one page: in each document that
 * opens from now on.
 */
export async function collectUntrustedEvents(pages: BrowserContext | Page): Promise<UntrustedEvent[]> {
  const events: UntrustedEvent[] = [];
  await pages.exposeBinding('__untrustedEvent', (_source, event: UntrustedEvent) => void events.push(event));
  await pages.addInitScript(() => {
    const scope = globalThis as unknown as PageScope;
    const report = (event: Event) => {
      if (event.isTrusted) return;
      const target = event.target instanceof Element ? event.target : null;
      const pressed = target?.closest('button, a, [role="button"], input');
      const text = pressed instanceof HTMLInputElement ? pressed.value : pressed?.textContent;
      scope.__untrustedEvent({
        type: event.type,
        key: event instanceof KeyboardEvent ? event.key : '',
        on: (text || pressed?.getAttribute('title') || '').trim(),
        select: target?.closest('[class*="Select__control"]') !== null,
      });
    };
    for (const type of ['keydown', 'keyup', 'keypress', 'mousedown', 'click']) addEventListener(type, report, true);
  });
  return events;
}
