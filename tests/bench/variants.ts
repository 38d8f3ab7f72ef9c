import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { launchWithExtension } from '../e2e/support/browser.ts';
import { chromiumPath } from '../e2e/support/executables.ts';
import { switches } from '../e2e/support/start-chromium.ts';
import { ownRole } from '../e2e/support/store-setup.ts';
import { START_LIMIT_MS } from '../limits.ts';
import type { Practice } from '../practice/server/start.ts';

/** No extension, one whose content script is empty, and ours. */
export const VARIANTS = ['none', 'empty', 'ours'] as const;
export type Variant = (typeof VARIANTS)[number];

/** The compared browsers, each with its own profile. */
export interface Variants {
  contexts: Record<Variant, BrowserContext>;
  close(): Promise<void>;
}

/** Starts the three browsers. Ours has a setup to which the role at `roleUrl` belongs. */
export async function launchVariants(practice: Practice, roleUrl: string): Promise<Variants> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const ours = await launchWithExtension({ headless: true, practice, closeWelcome: true });
  const started: BrowserContext[] = [];
  const close = async () => {
    for (const context of started) await context.close();
    await ours.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await ownRole(ours, roleUrl);
    for (const variant of ['none', 'empty'] as const) started.push(await launch(variant, folder, practice));
    const [none, empty] = started as [BrowserContext, BrowserContext];
    return { contexts: { none, empty, ours: ours.context }, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Starts a browser with the same switches as ours, with the empty extension or with none. */
function launch(variant: 'none' | 'empty', folder: string, practice: Practice): Promise<BrowserContext> {
  const extension = join(folder, 'extension');
  const all = switches(extension, practice, true);
  if (variant === 'empty') writeEmptyExtension(extension);
  return chromium.launchPersistentContext(join(folder, variant), {
    executablePath: chromiumPath(),
    headless: true,
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    args: variant === 'none' ? all.filter((one) => !/^--(?:load-extension|disable-extensions-except)=/.test(one)) : all,
    timeout: START_LIMIT_MS,
  });
}

function writeEmptyExtension(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    content_scripts: [{ matches: ['https://*.halopsa.com/*'], js: ['empty.js'], run_at: 'document_start' }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'empty.js'), '');
}
