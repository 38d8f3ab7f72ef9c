import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request, whether it came over the network or from the practice ScalePad in this process. */
export interface Call {
  method: string;
  url: URL;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string;
}

/** What is sent back. `delay` holds it back by so many milliseconds. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer>;
  delay?: number;
}

/** No request of the practice pages is anywhere near this; a cap, so that a runaway test cannot fill memory. */
const MAX_BODY = 2_000_000;

/** A JSON answer; never cached, as Halo's own. */
export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(value),
  };
}

/** An HTML page. */
export function html(body: string, status = 200, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', ...headers },
    body,
  };
}

/** Answers with nothing but a status (and a place to go on). */
export function bare(status: number, headers: Record<string, string> = {}): Answer {
  return { status, headers, body: '' };
}

/** Safe inside a script element: a value of the page cannot close the element. */
export function inlineJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** Escapes text for HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** Reads a JSON body. @throws HttpError 400 when it is none. */
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
 * Makes a Call of a network request; takes the body in whole.
 * @throws HttpError 413 for a body beyond the cap, 400 for an address that is none
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

/** Sends an answer, after its delay; a client that has gone away meanwhile is left alone. */
export function send(response: ServerResponse, answer: Answer): void {
  const deliver = () => {
    if (response.destroyed) return;
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body);
  };
  // Without a delay too it goes through the timer: one way for all answers.
  const timer = setTimeout(deliver, answer.delay ?? 0);
  response.on('close', () => clearTimeout(timer));
}
