import { spawnSync } from 'node:child_process';
import { findChromium, findFirefox } from '../../../scripts/lib/browsers.mjs';

const found = new Map<string, string>();

function once(name: string, variable: string, find: () => string | null): string {
  // Each search starts the browser to read its version, so its result is cached.
  const path = found.get(name) ?? find();
  if (path === null) throw new Error(`No ${name} found: install it, or set ${variable} to the program.`);
  found.set(name, path);
  return path;
}

/** Returns the Chromium to test with: CHROMIUM_PATH, else the installed one. @throws Error when there is none. */
export function chromiumPath(): string {
  return once('Chromium', 'CHROMIUM_PATH', findChromium);
}

/** Returns the Firefox to test with: FIREFOX_PATH, else the installed one. @throws Error when there is none. */
export function firefoxPath(): string {
  return once('Firefox', 'FIREFOX_PATH', findFirefox);
}

/** Returns the major version of that Firefox. */
export function firefoxVersion(): number {
  const { stdout } = spawnSync(firefoxPath(), ['--version'], { encoding: 'utf8' });
  return Number(/ (\d+)\./.exec(stdout)?.[1]);
}
