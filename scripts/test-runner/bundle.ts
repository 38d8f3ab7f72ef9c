import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** An upper limit for the total size of some entry points. */
export interface Limit {
  name: string;
  /** Entry points, as paths in the build. */
  files: string[];
  /** 1 kB = 1000 bytes, gzipped, each file by itself as a store packs it. */
  kB: number;
  why: string;
}

const IMPORTS = /(?:\bfrom|\bimport)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g;
const LINKS = /<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+\.(?:js|css))"/g;

/**
 * Returns the files that an entry point loads, including itself unless it is a page: scripts, the chunks that they
 * import, and styles.
 */
export function loads(build: string, entry: string, loaded = new Set<string>()): Set<string> {
  const file = normalize(entry);
  if (loaded.has(file)) return loaded;
  const text = readFileSync(join(build, file), 'utf8');
  if (!file.endsWith('.html')) loaded.add(file);
  const next = file.endsWith('.html')
    ? [...text.matchAll(LINKS)].map(([, path = '']) =>
        path.startsWith('/') ? path.slice(1) : join(dirname(file), path),
      )
    : [...text.matchAll(IMPORTS)].map(([, path = '']) => join(dirname(file), path));
  for (const path of next) if (/\.(js|css)$/.test(path) && existsSync(join(build, path))) loads(build, path, loaded);
  return loaded;
}

/**
 * Returns the gzipped bytes of all files that these entry points load; counts a shared chunk once. Throws when one does
 * not exist.
 */
export function measure(build: string, entries: string[]): number {
  const files = new Set<string>();
  for (const entry of entries) loads(build, entry, files);
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(build, file)), { level: 9 }).length, 0);
}

/** Returns the scripts and styles of a build that no limit covers. */
export function unlisted(build: string, limits: Limit[]): string[] {
  const covered = new Set<string>();
  for (const limit of limits) for (const entry of limit.files) loads(build, entry, covered);
  const all = readdirSync(build, { recursive: true, encoding: 'utf8' }).map((file) => normalize(file));
  return all.filter((file) => /\.(js|css)$/.test(file) && !covered.has(file)).sort();
}
