import type { CDPSession, Page } from '@playwright/test';
import { ATTEMPT_LIMIT_MS, NoAnswer, withTimeout } from './until.ts';

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  let session = sessions.get(page);
  if (!session) {
    session = page.context().newCDPSession(page);
    sessions.set(page, session);
  }
  return session;
}

/**
 * Returns the function that sends a request of the DevTools protocol to the page. Chromium never answers a request that a
 * navigation interrupts. Such a request rejects after its limit, and the next one uses a new session.
 */
export function cdp(page: Page): CDPSession['send'] {
  return async (method, params) => {
    const session = await sessionOf(page);
    try {
      return await withTimeout(session.send(method, params), ATTEMPT_LIMIT_MS, method);
    } catch (error) {
      if (error instanceof NoAnswer) {
        sessions.delete(page);
        session.detach().catch(() => undefined);
      }
      throw error;
    }
  };
}
