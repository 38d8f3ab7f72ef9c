import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { ATTEMPT_LIMIT_MS } from './until.ts';

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
 * navigation overtakes. Such a request rejects after its limit, and the next one gets a new session.
 */
export function cdp(page: Page): CDPSession['send'] {
  return async (method, params) => {
    const session = await sessionOf(page);
    const answered = new AbortController();
    const isLate = setTimeout(ATTEMPT_LIMIT_MS, true, { signal: answered.signal }).catch(() => false);
    const late = isLate.then((is) => {
      if (!is) return new Promise<never>(() => undefined);
      sessions.delete(page);
      session.detach().catch(() => undefined);
      throw new Error(`Chromium does not answer ${method}`);
    });
    try {
      return await Promise.race([session.send(method, params), late]);
    } finally {
      answered.abort();
    }
  };
}
