import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, normalize, resolve, sep } from 'node:path';
import type { Answer } from './http.ts';
import { bare, html, inlineJson } from './http.ts';

export type App = 'halo' | 'scalepad';

const ROOT = resolve(import.meta.dirname, '../../..');
const SOURCES = join(ROOT, 'tests/practice');
const BUILT = join(ROOT, '.output/practice');

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.html': 'text/html; charset=utf-8',
};

/**
 * Builds the practice apps with Vite, each only when its sources changed since the last build.
 * @returns the apps that were built now
 */
export async function ensurePracticeBuilt(): Promise<App[]> {
  const built: App[] = [];
  for (const app of ['halo', 'scalepad'] as const) {
    const stamp = join(BUILT, `${app}.stamp`);
    const wanted = await digest(app);
    const present =
      existsSync(join(BUILT, app, 'index.html')) && existsSync(stamp) ? await readFile(stamp, 'utf8') : '';
    if (present === wanted) continue;
    // Imported only here: a server whose apps are built needs no Vite, and starts faster.
    const { buildPracticeApps } = await import('../vite.config.ts');
    await buildPracticeApps([app]);
    await mkdir(BUILT, { recursive: true });
    await writeFile(stamp, wanted);
    built.push(app);
  }
  return built;
}

/** Returns one hash over everything that a build of the app depends on. */
async function digest(app: App): Promise<string> {
  const hash = createHash('sha256');
  const files = [
    ...(await filesUnder(join(SOURCES, app))),
    ...(await filesUnder(join(SOURCES, 'quirks'))),
    ...['vite.config.ts', 'records.ts', 'quirks.ts'].map((name) => join(SOURCES, name)),
    join(ROOT, 'package-lock.json'),
  ];
  for (const file of files.sort()) {
    if (existsSync(file)) hash.update(file.slice(ROOT.length)).update(await readFile(file));
  }
  return hash.digest('hex');
}

async function filesUnder(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Returns the app's page, with its boot data inlined before its script as `window.__PRACTICE__`. */
export async function appPage(app: App, boot: unknown): Promise<Answer> {
  const file = join(BUILT, app, 'index.html');
  if (!existsSync(file)) return html('<h1>The practice pages are not built yet.</h1><p>Run npm run practice.</p>');
  const page = await readFile(file, 'utf8');
  // The nonce allows it where a test sets a strict policy for the page.
  const script = `<script nonce="practice">window.__PRACTICE__ = ${inlineJson(boot)}</script>`;
  // A function, so that a "$&" in a record is not replaced.
  return html(page.replace('<head>', () => `<head>${script}`));
}

/** Returns a file of a built app: /__practice/assets/<app>/<path>. */
export async function asset(path: string): Promise<Answer> {
  const [app = '', ...rest] = path.split('/');
  const folder = join(BUILT, app);
  const file = normalize(join(folder, decodeURIComponent(rest.join('/'))));
  const type = TYPES[extname(file)];
  const known = (app === 'halo' || app === 'scalepad') && file.startsWith(folder + sep);
  if (!known || !type || !existsSync(file)) return bare(404);
  return {
    status: 200,
    headers: { 'content-type': type, 'cache-control': 'no-cache' },
    body: new Uint8Array(await readFile(file)),
  };
}
