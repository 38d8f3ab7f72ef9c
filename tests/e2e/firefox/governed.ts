import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { firefoxPath } from '../support/executables.ts';

/**
 * A Firefox with policies of its own: a folder of links to the installed one, in which `distribution/policies.json` is a
 * real file. Needs no rights on the installed one, and no other browser reads it.
 * @throws Error where Firefox is not one folder with its program in it.
 */
export function governedFirefox(policies: Record<string, unknown>): { executable: string; remove(): void } {
  const program = realpathSync(firefoxPath());
  const installed = dirname(program);
  if (!existsSync(join(installed, 'application.ini')))
    throw new Error(
      `${program} is not in Firefox's own folder: set FIREFOX_PATH to the program beside application.ini`,
    );
  const folder = mkdtempSync(join(tmpdir(), 'setup-assistant-firefox-'));
  const executable = join(folder, basename(program));
  for (const name of readdirSync(installed))
    if (name !== 'distribution' && name !== basename(program)) symlinkSync(join(installed, name), join(folder, name));
  // Firefox finds its folder by its program, so that one is no link.
  copyFileSync(program, executable);
  mkdirSync(join(folder, 'distribution'));
  writeFileSync(join(folder, 'distribution', 'policies.json'), JSON.stringify({ policies }));
  return { executable, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
