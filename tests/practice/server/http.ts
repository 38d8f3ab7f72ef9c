import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request, from the network or from the practice ScalePad in this process. */
export interface Call {
  method: string;
  url: URL;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string;
}

/** What is sent back, after `delay` milliseconds. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer>;
  delay?: number;
}

/** Far above any request of the practice pages; a limit, so that a runaway test cannot fill memory. */
const MAX_BODY = 2_000_000;

/** Returns a JSON answer; never cached, like Halo's own. */
export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(value),
  };
}

/** Returns an HTML page. */
export function html(body: string, status = 200, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', ...headers },
    body,
  };
}

/** Returns an answer with only a status and headers, such as a redirect. */
export function bare(status: number, headers: Record<string, string> = {}): Answer {
  return { status, headers, body: '' };
}

/** Returns JSON that is safe inside a script element: no value can close the element. */
export function inlineJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** Escapes text for HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** Reads a JSON body. @throws HttpError 400 when it is not JSON. */
export function readJson(call: Call): unknown {
  try {
    return JSON.parse(call.body);
  } catch {
    throw new HttpError(400, 'The body is not JSON.');
  }
}

/** Ends a request with this status and a JSON body that has a message. */
export class HttpError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Creates a Call from a network request; reads the whole body.
 * @throws HttpError 413 for a body above the limit, 400 for an invalid address
 */
export async function readCall(request: IncomingMessage, scheme: 'http' | 'https'): Promise<Call> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    headers[name] = Array.isArray(value) ? value.join(', ') : (value ?? '');
  }
  const address = `${scheme}://${headers.host ?? 'localhost'}${request.url ?? '/'}`;
  if (!URL.canParse(address)) throw new HttpError(400, 'The address cannot be read.');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new HttpError(413, 'The body is too large.');
    chunks.push(chunk);
  }
  return { method: request.method ?? 'GET', url: new URL(address), headers, body: Buffer.concat(chunks).toString() };
}

/** Sends an answer after its delay, unless the client has disconnected. */
export function send(response: ServerResponse, answer: Answer): void {
  const deliver = () => {
    if (response.destroyed) return;
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body);
  };
  // The timer also sends answers without a delay, so that all answers share one path.
  const timer = setTimeout(deliver, answer.delay ?? 0);
  response.on('close', () => clearTimeout(timer));
}
