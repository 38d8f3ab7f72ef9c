import { type HttpRequest, type HttpResult, request, sleep } from './http';
import type { HttpContext } from './types';

/** The number of attempts of a throttled request. */
const MAX_ATTEMPTS = 3;

/**
 * Sends a request and retries: after a 429 it waits as long as Retry-After says (twice at most, and not longer than the
 * limit), and after a 5xx (a 503 may say when) or without a connection it tries once more. Returns the last answer.
 * Rejects only when the admin cancels.
 */
export async function fetchWithRetry(wanted: HttpRequest, http: HttpContext): Promise<HttpResult> {
  let before: HttpResult | null = null;
  let failed = false;
  for (let tries = 1; ; tries += 1) {
    const reply = await request(wanted, http);
    if (reply.kind === 'unreachable' && !failed && (await sleep(http.limits.retryPause, http))) {
      // A persistent connection may just have closed (observed in Chromium after a body that was not read
      // completely).
      failed = true;
      continue;
    }
    // A response, even an error, says more than a later attempt without one.
    if (reply.kind !== 'answer') return before ?? reply;
    before = reply;
    const { status, retryAfter } = reply.answer;
    if (status === 429) {
      const wait = waitFor(retryAfter, http.limits.maxRetryAfter);
      if (tries >= MAX_ATTEMPTS || wait > http.limits.maxRetryAfter || !(await sleep(wait, http))) return reply;
    } else if (status >= 500) {
      const wait = retryAfter === null ? http.limits.retryPause : waitFor(retryAfter, http.limits.maxRetryAfter);
      if (failed || wait > http.limits.maxRetryAfter || !(await sleep(wait, http))) return reply;
      failed = true;
    } else {
      return reply;
    }
  }
}

/** Returns the milliseconds that a Retry-After asks for: seconds or a date (RFC 9110, 10.2.3). */
function waitFor(retryAfter: string | null, maxRetryAfter: number): number {
  const text = retryAfter?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? maxRetryAfter / 10 : Math.max(0, date - Date.now());
}
