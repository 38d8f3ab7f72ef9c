import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** The project's downloads; never committed, safe to delete. */
export const CACHE = join(ROOT, '.cache');
/** Machine-readable results of the test runners. */
export const REPORTS = join(ROOT, '.output', 'reports');

/**
 * Returns the environment with these folders first on PATH. Windows spells the variable `Path`, so every spelling is
 * replaced by one.
 * @param {string[]} folders
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function withPath(folders, env = process.env) {
  const result = { ...env };
  let path = '';
  for (const name of Object.keys(result)) {
    if (name.toUpperCase() !== 'PATH') continue;
    path ||= result[name] ?? '';
    delete result[name];
  }
  const rest = path.split(delimiter).filter((folder) => folder && !folders.includes(folder));
  result.PATH = [...folders, ...rest].join(delimiter);
  return result;
}

/**
 * Returns the first file of this name on PATH, or null.
 * @param {string} name without `.exe`
 * @returns {string | null}
 */
export function onPath(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const folder of (process.env.PATH ?? process.env.Path ?? '').split(delimiter))
    for (const ending of endings)
      if (folder && existsSync(join(folder, name + ending))) return join(folder, name + ending);
  return null;
}
