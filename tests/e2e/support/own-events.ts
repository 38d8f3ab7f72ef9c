import type { Page } from '@playwright/test';

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
  __ownEvents: OwnEvent[];
}

/** Notes every untrusted press and key in the page, in every document that it opens from now on. */
export async function watchOwnEvents(page: Page): Promise<() => Promise<OwnEvent[]>> {
  await page.addInitScript(() => {
    const scope = globalThis as unknown as PageScope;
    scope.__ownEvents = [];
    const note = (event: Event) => {
      if (event.isTrusted) return;
      const target = event.target instanceof Element ? event.target : null;
      const pressed = target?.closest('button, a, [role="button"], input');
      const says = pressed instanceof HTMLInputElement ? pressed.value : pressed?.textContent;
      scope.__ownEvents.push({
        type: event.type,
        key: event instanceof KeyboardEvent ? event.key : '',
        on: (says || pressed?.getAttribute('title') || '').trim(),
        select: target?.closest('[class*="Select__control"]') !== null,
      });
    };
    for (const type of ['keydown', 'keyup', 'keypress', 'mousedown', 'click']) addEventListener(type, note, true);
  });
  return () => page.evaluate(() => (globalThis as unknown as PageScope).__ownEvents);
}
