import type { HttpContext } from './types';

/** The result of one request. Only the admin's Cancel rejects; everything else is one of these. */
export type HttpResult =
  | { kind: 'answer'; answer: Answer }
  | { kind: 'redirect' }
  | { kind: 'timeout' }
  | { kind: 'unreachable' };

export interface Answer {
  status: number;
  /** The type of the body, by its content type and its first character. */
  format: 'json' | 'html' | 'other';
  /** The parsed body; undefined when it is not JSON, or was cut off. */
  json: unknown;
  /** The part of the body that was read. */
  text: string;
  cut: boolean;
  retryAfter: string | null;
  /** The WWW-Authenticate header of a refusal; '' without one. */
  challenge: string;
  /** The server's clock, epoch milliseconds; null when the answer has none. */
  date: number | null;
}

export interface HttpRequest {
  url: string;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
}

/**
 * Sends one request: within its time limit, without cookies, cache or redirects, and reads no more of the body than the
 * limit. Rejects with the signal's reason when the admin cancels, at once and whatever the server does.
 */
export async function request({ url, ...init }: HttpRequest, http: HttpContext): Promise<HttpResult> {
  http.signal.throwIfAborted();
  const left = Math.min(http.limits.request, http.until - Date.now());
  if (left <= 0) return { kind: 'timeout' };
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ended = new Promise<HttpResult>((resolve, reject) => {
    timer = setTimeout(() => resolve({ kind: 'timeout' }), left);
    http.signal.addEventListener('abort', () => reject(http.signal.reason), { signal: controller.signal });
  });
  try {
    return await Promise.race([ended, exchange(url, { ...init, signal: controller.signal }, http)]);
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}

/** Waits, unless the run would be over by then; returns false in that case. Rejects when the admin cancels. */
export async function sleep(ms: number, http: HttpContext): Promise<boolean> {
  http.signal.throwIfAborted();
  if (Date.now() + ms >= http.until) return false;
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(resolve, ms);
      http.signal.addEventListener('abort', () => reject(http.signal.reason), { signal: controller.signal });
    });
    return true;
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}

/** Tokens in a body, also in one that was truncated or not requested. */
const TOKENS = /"(?:access|id|refresh)_token"\s*:\s*"([^"]+)"/g;

async function exchange(url: string, init: RequestInit, http: HttpContext): Promise<HttpResult> {
  try {
    const response = await http.fetch(url, {
      ...init,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      response.body?.cancel().catch(() => undefined);
      return { kind: 'redirect' };
    }
    const { text, cut } = await readCapped(response.body, http.limits.body);
    for (const [, token] of text.matchAll(TOKENS)) if (token) http.hide(token);
    return { kind: 'answer', answer: sniff(response, text, cut) };
  } catch {
    // A refused connection, an unknown host, an invalid certificate, a broken body: the browser does not say which.
    return { kind: 'unreachable' };
  }
}

async function readCapped(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<{ text: string; cut: boolean }> {
  if (body === null) return { text: '', cut: false };
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { text: text + decoder.decode(), cut: false };
    const space = limit - size;
    size += value.length;
    text += decoder.decode(value.length > space ? value.subarray(0, space) : value, { stream: true });
    if (size <= limit) continue;
    // Not awaited: a server that hangs must not delay the check.
    reader.cancel().catch(() => undefined);
    return { text, cut: true };
  }
}

function sniff(response: Response, text: string, cut: boolean): Answer {
  const type = response.headers.get('content-type')?.toLowerCase() ?? '';
  const first = text.trimStart()[0];
  const json = cut || first === '<' ? undefined : parse(text);
  const isHtml = first === '<' || (type.includes('html') && json === undefined);
  const isJson = json !== undefined || (cut && !isHtml && (first === '{' || first === '['));
  const date = Date.parse(response.headers.get('date') ?? '');
  return {
    status: response.status,
    format: isHtml ? 'html' : isJson ? 'json' : 'other',
    json,
    text,
    cut,
    retryAfter: response.headers.get('retry-after'),
    challenge: response.headers.get('www-authenticate') ?? '',
    date: Number.isNaN(date) ? null : date,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The browser's own fetch: only here do requests leave this machine, to the admin's own Halo. */
export const browserFetch: typeof fetch = (input, init) => fetch(input, init);
