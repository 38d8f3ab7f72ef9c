import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { switches } from './browser.ts';
import { chromiumPath } from './executables.ts';
import { until } from './until.ts';

/** A target of Chromium's own list, as its debugging port gives it. */
interface Target {
  id: string;
  type: string;
  url: string;
  webSocketDebuggerUrl: string;
}

interface Answer {
  /** Absent in events. */
  id?: number;
  result?: { result?: { value?: unknown } };
}

/** Chromium prerenders nothing, and Playwright lets no page come back from the cache, while a debugger is attached: to this one only for a moment at a time. */
export interface Unwatched {
  /** Opens `url` in the one tab. */
  open(url: string): Promise<void>;
  /** Shows `url` in the one tab: prerendered there, from a page of the same site, and then activated by its link. */
  showPrerendered(from: string, url: string): Promise<void>;
  /** What an expression gives in the tab, and in the extension's worker. */
  inTab(expression: string): Promise<unknown>;
  inWorker(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts Chromium with the production build and no debugger attached. */
export async function launchUnwatched(practice: { port: number; spki: string }): Promise<Unwatched> {
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
    await evaluate(await find(isTab), `location.href = ${JSON.stringify(url)}`);
    const tab = await find((target) => isTab(target) && target.url === url);
    await evaluate(tab, "document.readyState === 'complete' || new Promise((done) => addEventListener('load', done))");
    return tab;
  };
  return {
    open: async (url) => void (await open(url)),
    async showPrerendered(from, url) {
      const tab = await open(from);
      // By itself, once this session is over; the link is pressed when the browser has fetched the page to prerender it.
      await evaluate(tab, `setTimeout(${prerender.toString()}, 1000, ${JSON.stringify(url)})`);
      await find((target) => isTab(target) && target.url === url);
    },
    inTab: async (expression) => evaluate(await find(isTab), expression),
    inWorker: async (expression) => evaluate(await find(({ type }) => type === 'service_worker'), expression),
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
  let said = '';
  return new Promise((done) => {
    program.stderr?.on('data', (data: Buffer) => {
      said += data.toString();
      const [, port] = /ws:\/\/127\.0\.0\.1:(\d+)/.exec(said) ?? [];
      if (port) done(port);
    });
  });
}

/** Evaluates in a session of its own, which is closed again. */
async function evaluate({ webSocketDebuggerUrl }: Target, expression: string): Promise<unknown> {
  const socket = new WebSocket(webSocketDebuggerUrl);
  await new Promise((done) => socket.addEventListener('open', done));
  const answer = new Promise<Answer>((done) => {
    socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const said = JSON.parse(data) as Answer;
      if (said.id === 1) done(said);
    });
  });
  const params = { expression, awaitPromise: true, returnByValue: true };
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
  const { result } = await answer;
  socket.close();
  return result?.result?.value;
}
