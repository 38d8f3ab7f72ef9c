import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, defineConfig, type InlineConfig } from 'vite';

/** The two practice front ends. */
const APPS = ['halo', 'scalepad'] as const;
export type PracticeApp = (typeof APPS)[number];

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Returns Vite's inline configuration of one practice app: source in `tests/practice/<app>`, output in
 * `.output/practice/<app>`, addresses under `/__practice/assets/<app>/`, which the practice server serves on every
 * host.
 */
export function practiceConfig(app: PracticeApp): InlineConfig {
  return {
    configFile: false,
    root: here(`./${app}`),
    base: `/__practice/assets/${app}/`,
    publicDir: false,
    logLevel: 'warn',
    cacheDir: here(`../../node_modules/.cache/practice-${app}`),
    // The extension's own tsconfig uses Preact; the practice pages use React, as Halo does.
    oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
    build: {
      outDir: here(`../../.output/practice/${app}`),
      emptyOutDir: true,
      // Everything in one file per kind: a practice page should not depend on the order in which chunks arrive.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1500,
    },
  };
}

/** Returns the practice apps whose source exists (each has an index.html). */
export function practiceApps(): PracticeApp[] {
  return APPS.filter((app) => existsSync(here(`./${app}/index.html`)));
}

/** Builds practice apps, by default all whose source exists. Throws Vite's error when a build fails. */
export async function buildPracticeApps(apps: PracticeApp[] = practiceApps()): Promise<void> {
  for (const app of apps) await build(practiceConfig(app));
}

/** For `vite build --config tests/practice/vite.config.ts --mode halo|scalepad`, one app at a time. */
export default defineConfig(({ mode }) => practiceConfig(mode === 'scalepad' ? 'scalepad' : 'halo'));
