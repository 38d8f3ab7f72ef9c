import type { BrowserContext, Page } from '@playwright/test';

/** An event that a script dispatched in the page, as the page's own listeners see it. */
export interface OwnEvent {
  type: string;
  /** The key, of a key event. */
  key: string;
  /** What the button, link or input that it went to says; its text, value or title. */
  on: string;
  /** It went to a react-select's control. */
  select: boolean;
}

interface PageScope {
  __ownEvent(event: OwnEvent): void;
}

/**
 * Collects every untrusted press and key in the pages of the context, or in one page, in every document that opens from
 * now on, in the order in which they happen.
 */
export async function watchOwnEvents(pages: BrowserContext | Page): Promise<OwnEvent[]> {
  const events: OwnEvent[] = [];
  await pages.exposeBinding('__ownEvent', (_source, event: OwnEvent) => void events.push(event));
  await pages.addInitScript(() => {
    const scope = globalThis as unknown as PageScope;
    const note = (event: Event) => {
      if (event.isTrusted) return;
      const target = event.target instanceof Element ? event.target : null;
      const pressed = target?.closest('button, a, [role="button"], input');
      const says = pressed instanceof HTMLInputElement ? pressed.value : pressed?.textContent;
      scope.__ownEvent({
        type: event.type,
        key: event instanceof KeyboardEvent ? event.key : '',
        on: (says || pressed?.getAttribute('title') || '').trim(),
        select: target?.closest('[class*="Select__control"]') !== null,
      });
    };
    for (const type of ['keydown', 'keyup', 'keypress', 'mousedown', 'click']) addEventListener(type, note, true);
  });
  return events;
}
