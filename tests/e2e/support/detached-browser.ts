import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromiumPath } from './executables.ts';
import { switches } from './start-chromium.ts';
import { retryRead, until, withTimeout } from './until.ts';

/** A target, as Chromium's debugging port lists it. */
interface Target {
  id: string;
  type: string;
  url: string;
  webSocketDebuggerUrl: string;
}

/** The parts of a command's result that are read here. */
interface Result {
  result?: { value?: unknown };
  root?: { nodeId: number };
  nodes?: { ignored: boolean; backendDOMNodeId?: number; properties?: { name: string; value: { value: unknown } }[] }[];
  quads?: number[][];
}
interface Answer {
  /** Absent in events. */
  id?: number;
  result?: Result;
}

/**
 * A Chromium to which a debugger is attached only for a moment at a time. With a debugger, Chromium prerenders nothing, and
 * with Playwright no page is restored from the back/forward cache.
 */
export interface DetachedBrowser {
  /** Opens `url` in the only tab. */
  open(url: string): Promise<void>;
  /** Shows `url` in the only tab: a page of the same site prerenders it, and a click on a link activates it. */
  showPrerendered(from: string, url: string): Promise<void>;
  /**
   * Waits for the element with this role and name, closed shadow roots included, and presses it with the mouse. `until`: the
   * name of a button that appears after the press. Then it presses again until that button appears, because the guide ignores
   * a press on an element that was drawn or moved a moment before.
   */
  press(role: string, name: string, options?: { until?: string }): Promise<void>;
  /** Sends a message to the background from one of the extension's own pages, and returns the answer. */
  ask(message: object): Promise<unknown>;
  /** Evaluates an expression in the tab. */
  inTab(expression: string): Promise<unknown>;
  /** Evaluates an expression in the extension's worker. */
  inWorker(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

const LOADED = "document.readyState === 'complete' || new Promise((done) => addEventListener('load', done))";

/** Starts Chromium with the production build and without a debugger. */
export async function launchDetachedBrowser(practice: { port: number; spki: string }): Promise<DetachedBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'setup-assistant-'));
  const args = switches(resolve('.output/chrome-mv3'), practice, true);
  const profile = [`--user-data-dir=${folder}`, '--remote-debugging-port=0', 'about:blank'];
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const program = spawn(chromiumPath(), [...args, ...root, ...profile], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((done) => program.once('exit', () => done()));
  const endpoint = `http://127.0.0.1:${await portOf(program)}`;
  const find = (fits: (target: Target) => boolean) =>
    until('a target', async () => (await targets(endpoint)).find(fits), { pause });
  const isTab = ({ type, url }: Target) => type === 'page' && !url.startsWith('chrome-extension:');
  const welcome = await find(({ url }) => url.endsWith('/welcome.html'));
  await fetch(`${endpoint}/json/close/${welcome.id}`);
  const open = async (url: string) => {
    // The navigation may end the session before the answer.
    await evaluate(await find(isTab), `location.href = ${JSON.stringify(url)}`).catch(() => undefined);
    const tab = await find((target) => isTab(target) && target.url === url);
    await retryRead('the load', () => evaluate(tab, LOADED));
    return tab;
  };
  return {
    open: async (url) => void (await open(url)),
    async showPrerendered(from, url) {
      const tab = await open(from);
      // Delayed until this session has closed. The link is pressed when the browser has fetched and prerendered the page.
      await evaluate(tab, `setTimeout(${prerender.toString()}, 1000, ${JSON.stringify(url)})`);
      await find((target) => isTab(target) && target.url === url);
    },
    async press(role, name, { until: effect } = {}) {
      const tab = await find(isTab);
      const press = async (send: Send) => {
        if (effect !== undefined && (await findNode(send, 'button', effect)) !== undefined) return true;
        return (await pressOnce(send, role, name)) && effect === undefined;
      };
      await until(`${role} "${name}" to press`, () => inSession(tab, press), { pause });
    },
    async ask(message) {
      const url = welcome.url.replace(/welcome\.html$/, 'options.html');
      const page = (await (await fetch(`${endpoint}/json/new?${url}`, { method: 'PUT' })).json()) as Target;
      await retryRead('the load', () => evaluate(page, LOADED));
      const answer = await evaluate(page, `chrome.runtime.sendMessage(${JSON.stringify(message)})`);
      await fetch(`${endpoint}/json/close/${page.id}`);
      return answer;
    },
    inTab: (expression) => retryRead('the tab', async () => evaluate(await find(isTab), expression)),
    inWorker: (expression) =>
      retryRead('the worker', async () => evaluate(await find(({ type }) => type === 'service_worker'), expression)),
    async close() {
      program.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs in the page. */
function prerender(url: string): void {
  const rules = document.createElement('script');
  rules.type = 'speculationrules';
  rules.textContent = JSON.stringify({ prerender: [{ source: 'list', urls: [url], eagerness: 'immediate' }] });
  const link = document.createElement('a');
  link.href = url;
  document.body.append(link);
  document.head.append(rules);
  setTimeout(() => link.click(), 3000);
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, 100));
}

async function targets(endpoint: string): Promise<Target[]> {
  return (await (await fetch(`${endpoint}/json/list`)).json()) as Target[];
}

function portOf(program: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((done) => {
    program.stderr?.on('data', (data: Buffer) => {
      output += data.toString();
      const [, port] = /ws:\/\/127\.0\.0\.1:(\d+)/.exec(output) ?? [];
      if (port) done(port);
    });
  });
}

/** Evaluates an expression in a new session, and closes the session. */
function evaluate(target: Target, expression: string): Promise<unknown> {
  const params = { expression, awaitPromise: true, returnByValue: true };
  return inSession(target, async (send) => (await send('Runtime.evaluate', params))?.result?.value);
}

type Send = (method: string, params: object) => Promise<Result | undefined>;

/** Returns the backend id of the element with this role and name that is not disabled. */
async function findNode(send: Send, role: string, accessibleName: string): Promise<number | undefined> {
  const root = (await send('DOM.getDocument', { depth: 0 }))?.root;
  const found = await send('Accessibility.queryAXTree', { nodeId: root?.nodeId, role, accessibleName });
  const isUsable = ({ ignored, properties = [] }: NonNullable<Result['nodes']>[number]) =>
    !ignored && !properties.some(({ name, value }) => name === 'disabled' && value.value === true);
  return found?.nodes?.find(isUsable)?.backendDOMNodeId;
}

/** Presses the element with this role and name. Returns false when there is none yet. */
async function pressOnce(send: Send, role: string, name: string): Promise<boolean> {
  const backendNodeId = await findNode(send, role, name);
  if (backendNodeId === undefined) return false;
  await send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  const [quad] = (await send('DOM.getContentQuads', { backendNodeId }))?.quads ?? [];
  if (!quad) return false;
  const [left = 0, top = 0, , , right = 0, bottom = 0] = quad;
  const at = { x: (left + right) / 2, y: (top + bottom) / 2, button: 'left', clickCount: 1 };
  for (const type of ['mousePressed', 'mouseReleased']) await send('Input.dispatchMouseEvent', { type, ...at });
  return true;
}

/** Runs `act` in a new session, and closes the session. Rejects where the target no longer exists or does not answer. */
async function inSession<T>({ webSocketDebuggerUrl }: Target, act: (send: Send) => Promise<T>): Promise<T> {
  const socket = new WebSocket(webSocketDebuggerUrl);
  try {
    return await withTimeout(actOn(socket, act));
  } finally {
    socket.close();
  }
}

async function actOn<T>(socket: WebSocket, act: (send: Send) => Promise<T>): Promise<T> {
  await new Promise((done, fail) => {
    socket.addEventListener('open', done);
    socket.addEventListener('error', () => fail(new Error('the target no longer exists')));
  });
  let last = 0;
  const send: Send = (method, params) => {
    last += 1;
    const id = last;
    socket.send(JSON.stringify({ id, method, params }));
    return new Promise((done) => {
      socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
        const answer = JSON.parse(data) as Answer;
        if (answer.id === id) done(answer.result);
      });
    });
  };
  return act(send);
}
