import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { TIMEOUT_MS, withTimeout } from '../until.ts';
import type { Debugger } from './debugger.ts';

/** The socket on which Playwright sends WebDriver BiDi to Firefox. Its library has no types here. */
interface Socket {
  send(data: unknown, ...rest: unknown[]): void;
  emit(event: 'message', data: Buffer, isBinary: boolean): boolean;
  on(event: 'message', listen: (data: Buffer) => void): void;
  off(event: 'message', listen: (data: Buffer) => void): void;
}

interface Message {
  id?: number;
  type?: 'success' | 'error' | 'event';
  method?: string;
  params?: { context?: string; target?: { context?: string } };
  result?: unknown;
  error?: string;
  message?: string;
}

/** Commands that Playwright sends at each start and that Firefox 140 does not know. Nothing here depends on them. */
const OPTIONAL_COMMANDS = [
  'browser.setDownloadBehavior',
  'emulation.setLocaleOverride',
  'emulation.setMediaFeaturesOverride',
  'emulation.setScreenOrientationOverride',
  'emulation.setScreenSettingsOverride',
  'network.addDataCollector',
];
/** Higher than any id that Playwright uses. */
const FIRST_ID = 1_000_000_000;

const fromPlaywright = createRequire(createRequire(import.meta.url).resolve('@playwright/test'));
const { ws } = fromPlaywright('playwright-core/lib/utilsBundle') as { ws: { prototype: Socket } };
const plainSend = ws.prototype.send;
let lastSocket: Socket | null = null;
let lastId = FIRST_ID;
const watched = new Map<string, (message: Message) => void>();

// Playwright has no call for BiDi's own commands, and none that installs an extension.
ws.prototype.send = function send(this: Socket, data, ...rest) {
  lastSocket = this;
  const message = typeof data === 'string' ? (JSON.parse(data) as Message) : {};
  for (const [sign, found] of watched) if (String(data).includes(sign)) found(message);
  if (!OPTIONAL_COMMANDS.includes(message.method ?? '')) return plainSend.call(this, data, ...rest);
  const answer = JSON.stringify({ type: 'success', id: message.id, result: {} });
  setImmediate(() => this.emit('message', Buffer.from(answer), false));
};

/** WebDriver BiDi of one Firefox, on the same socket as Playwright. */
export class Bidi {
  /** Reaches the browser's own windows where this Firefox's BiDi does not. */
  debugger: Debugger | null = null;
  readonly #socket: Socket;
  readonly #contexts = new WeakMap<Page, Promise<string>>();

  private constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** Returns the connection of the browser that Playwright started last. @throws Error when it has started none. */
  static ofLastStart(): Bidi {
    if (lastSocket === null) throw new Error('Playwright has not started a browser');
    return new Bidi(lastSocket);
  }

  /**
   * Sends a command and returns its result. Use a shorter limit for a command that is sent again without an answer.
   * @throws Error that names the command, when Firefox refuses it or does not answer within the limit.
   */
  async send<T = unknown>(method: string, params: object, limitMs = TIMEOUT_MS): Promise<T> {
    lastId += 1;
    const id = lastId;
    const answered = Promise.withResolvers<T>();
    const listen = (data: Buffer) => {
      const text = data.toString();
      if (!text.includes(String(id))) return;
      const answer = JSON.parse(text) as Message;
      if (answer.id !== id) return;
      if (answer.type === 'error') answered.reject(new Error(`${method}: ${answer.error}: ${answer.message}`));
      else answered.resolve(answer.result as T);
    };
    this.#socket.on('message', listen);
    try {
      plainSend.call(this.#socket, JSON.stringify({ id, method, params }));
      return await withTimeout(answered.promise, limitMs, method);
    } finally {
      this.#socket.off('message', listen);
    }
  }

  /** Reports an event to Playwright as if Firefox had sent it. */
  report(method: string, params: object): void {
    this.#socket.emit('message', Buffer.from(JSON.stringify({ type: 'event', method, params })), false);
  }

  /** Returns BiDi's id of a page. */
  contextOf(page: Page): Promise<string> {
    let context = this.#contexts.get(page);
    if (context === undefined) {
      context = findContext(page);
      this.#contexts.set(page, context);
      // A navigation may interrupt the search; the next call searches again.
      context.catch(() => this.#contexts.delete(page));
    }
    return context;
  }
}

/** Reads BiDi's id of a page from a message that Playwright sends to it. */
async function findContext(page: Page): Promise<string> {
  lastId += 1;
  const sign = `context-sign-${lastId}`;
  return new Promise<string>((resolve, reject) => {
    watched.set(sign, ({ params }) => {
      watched.delete(sign);
      const context = params?.target?.context;
      if (context === undefined) reject(new Error('Playwright evaluates without naming the page'));
      else resolve(context);
    });
    page.evaluate((text) => text.length, sign).catch(reject);
  });
}
