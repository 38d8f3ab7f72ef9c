import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Limit, loads, measure, unlisted } from '@/scripts/test-runner/bundle';

let build = '';
const limit = (files: string[]): Limit => ({ name: 'x', files, kB: 1, why: 'x' });
const gzippedSize = (file: string) => gzipSync(readFileSync(join(build, file)), { level: 9 }).length;

beforeAll(() => {
  build = mkdtempSync(join(tmpdir(), 'build-'));
  for (const folder of ['chunks', 'assets', 'content-scripts']) mkdirSync(join(build, folder));
  const files = {
    'popup.html':
      '<link rel="modulepreload" crossorigin href="/chunks/shared.js"><link rel="stylesheet" href="/assets/popup.css"><script type="module" crossorigin src="/chunks/popup.js"></script>',
    'chunks/popup.js': 'import{a}from"./shared.js";const b=()=>import("./late.js");export{a,b};',
    'chunks/shared.js': `export const a="${'shared '.repeat(40)}";`,
    'chunks/late.js': 'export const c=1;',
    'assets/popup.css': 'p{color:red}',
    'content-scripts/halo.js': '(()=>{"a small check"})();',
    'background.js': '(()=>{})();',
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(build, file), text);
});
afterAll(() => rmSync(build, { recursive: true, force: true }));

test('a page loads its scripts and styles, and what those import, each once', () => {
  expect([...loads(build, 'popup.html')].map((file) => file.replaceAll('\\', '/')).sort()).toEqual([
    'assets/popup.css',
    'chunks/late.js',
    'chunks/popup.js',
    'chunks/shared.js',
  ]);
});

test('entry points are measured together, gzipped, with a shared chunk once', () => {
  const page = ['assets/popup.css', 'chunks/late.js', 'chunks/popup.js', 'chunks/shared.js'];
  const sum = page.reduce((total, file) => total + gzippedSize(file), 0);
  expect(measure(build, ['popup.html', 'chunks/popup.js'])).toBe(sum);
  expect(measure(build, ['background.js'])).toBe(gzippedSize('background.js'));
});

test('a file that no limit covers is listed, and a missing entry point is an error', () => {
  expect(unlisted(build, [limit(['popup.html']), limit(['background.js'])])).toEqual([
    join('content-scripts', 'halo.js'),
  ]);
  expect(() => measure(build, ['options.html'])).toThrow('options.html');
});
