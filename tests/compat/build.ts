import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type PluginOption } from 'vite';
import type { Library } from './libraries.ts';

const HERE = import.meta.dirname;

interface SveltePlugin {
  svelte(options: object): PluginOption;
}

/** A library's page as one script and one style sheet. */
export interface BuiltPage {
  script: string;
  style: string;
}

/** Returns the version of the package with which a library's page was built. */
export function versionOf({ package: name }: Library): string {
  const { version } = JSON.parse(readFileSync(join(HERE, 'node_modules', name, 'package.json'), 'utf8'));
  return String(version);
}

/** Builds a library's page. @throws Error when the library has no page, or Vite's error when the build fails */
export async function buildPage(library: Library): Promise<BuiltPage> {
  const folder = join(HERE, 'pages', `${library.kind}s`);
  const entry = readdirSync(folder).find((name) => name.replace(/\.\w+$/u, '') === library.id);
  if (!entry) throw new Error(`There is no page ${library.id} in ${folder}`);
  const built = await build({
    configFile: false,
    root: HERE,
    logLevel: 'error',
    publicDir: false,
    plugins: await pluginsFor(library),
    define: {
      'process.env.NODE_ENV': '"production"',
      'process.env': '{}',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
    },
    resolve: { alias: reactAlias(library.react) },
    oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
    build: {
      write: false,
      rolldownOptions: { checks: { pluginTimings: false } },
      target: 'esnext',
      cssMinify: false,
      lib: { entry: join(folder, entry), formats: ['iife'], name: 'page', cssFileName: 'page' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('Vite built nothing');
  const styles = first.output.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  return {
    script: first.output.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n'),
    style: styles.map((file) => ('source' in file ? file.source.toString() : '')).join('\n'),
  };
}

/** Returns Svelte's compiler for Svelte. It is installed only in this folder, so it is imported by its path. */
async function pluginsFor({ package: name }: Library): Promise<PluginOption[]> {
  if (name !== 'svelte') return [];
  const plugin = join(HERE, 'node_modules/@sveltejs/vite-plugin-svelte/src/index.js');
  const { svelte }: SveltePlugin = await import(pathToFileURL(plugin).href);
  return [svelte({ configFile: false })];
}

/** Returns the aliases for a React version. Older versions are installed under other names. */
function reactAlias(version: Library['react']): Record<string, string> {
  const end = version === undefined ? '' : `-${version}`;
  const alias: Record<string, string> = {};
  for (const name of ['react', 'react-dom']) {
    const folder = join(HERE, 'node_modules', name + end);
    if (existsSync(folder)) alias[name] = folder;
  }
  return alias;
}
