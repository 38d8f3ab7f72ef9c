import { resolve } from 'node:path';
import { build } from 'vite';

/**
 * Bundles a module of the repository, with all that it imports, into one script for a page. `entry`: its path from the
 * root.
 */
export async function bundleForPage(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': resolve('.') } },
    build: { write: false, lib: { entry: resolve(entry), formats: ['iife'], name: 'page' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('Vite built nothing');
  return first.output[0].code;
}
