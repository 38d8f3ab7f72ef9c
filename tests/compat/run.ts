import type { Page } from '@playwright/test';
import { type ExtensionBrowser, launchWithExtension } from '../e2e/support/browser.ts';
import { type Practice, startPractice } from '../practice/server/start.ts';
import { type BuiltPage, buildPage, versionOf } from './build.ts';
import { tryForm } from './forms.ts';
import { LIBRARIES, type Library } from './libraries.ts';
import type { Outcome } from './report.ts';
import { trySelects } from './selects.ts';
import { servePage } from './serve.ts';
import type { TableRow } from './table.ts';

export interface Result extends TableRow {
  id: string;
}

/** Returns the libraries of these ids; all libraries when there are no ids. @throws Error for an unknown id */
export function librariesOf(ids: readonly string[]): readonly Library[] {
  for (const id of ids) if (!LIBRARIES.some((one) => one.id === id)) throw new Error(`There is no library ${id}`);
  return ids.length === 0 ? LIBRARIES : ids.flatMap((id) => LIBRARIES.filter((one) => one.id === id));
}

/** Tries the extension on libraries, one after the other, and reports each result at once. */
export async function tryLibraries(
  libraries: readonly Library[],
  onResult: (result: Result) => void,
): Promise<Result[]> {
  const practice = await startPractice({ tls: true });
  const results: Result[] = [];
  try {
    for (const kind of ['form', 'select'] as const) {
      const some = libraries.filter((library) => library.kind === kind);
      // A browser for each kind, because the setups of the selects have no values for the forms.
      if (some.length > 0) await tryKind(practice, some, (result) => results.push(result) && onResult(result));
    }
  } finally {
    await practice.close();
  }
  return results;
}

async function tryKind(
  practice: Practice,
  libraries: readonly Library[],
  add: (result: Result) => void,
): Promise<void> {
  const browser = await launchWithExtension({ headless: true, practice, closeWelcome: true });
  try {
    for (const library of libraries) {
      practice.store.reset();
      const outcome = await tryLibrary(practice, browser, library).catch((error: Error) => failed(error));
      const { id, kind, title } = library;
      add({ id, kind, title, version: versionOf(library), ...outcome });
    }
  } finally {
    await browser.close();
  }
}

async function tryLibrary(practice: Practice, browser: ExtensionBrowser, library: Library): Promise<Outcome> {
  const built = await buildPage(library);
  const page = await browser.context.newPage();
  for (const other of browser.context.pages()) if (other !== page) await other.close();
  return tryPage(practice, page, browser, library, built);
}

async function tryPage(
  { store }: Practice,
  page: Page,
  browser: ExtensionBrowser,
  { kind, id }: Library,
  built: BuiltPage,
): Promise<Outcome> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const outcome = await (kind === 'select'
    ? trySelects(browser, page, `${servePage(store, `${id}.halopsa.com`, '/config/agents/roles', built)}?id=compat`)
    : tryForm(browser, page, servePage(store, 'app.scalepad.com', `/integrations/halopsa/${id}`, built))
  ).catch((error: Error) => failed(error));
  if (errors.length === 0 || outcome.verdict !== 'wrong') return outcome;
  return { ...outcome, text: `${outcome.text} (the page's own errors: ${errors.slice(0, 3).join('; ')})` };
}

/** Returns the outcome of a run that failed, which counts as wrong. */
function failed({ message }: Error): Outcome {
  return { verdict: 'wrong', text: message.split('\n')[0] ?? message };
}
