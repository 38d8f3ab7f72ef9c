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
 * Creates a Firefox with its own policies: a folder of links to the installed one, in which `distribution/policies.json` is
 * a real file. Needs no write access to the installed one, and affects no other browser.
 * @throws Error where Firefox is not one folder that contains its program.
 */
export function firefoxWithPolicies(policies: Record<string, unknown>): { executable: string; remove(): void } {
  const program = realpathSync(firefoxPath());
  const installed = dirname(program);
  if (!existsSync(join(installed, 'application.ini')))
    throw new Error(
      `${program} is not in Firefox's own folder: set FIREFOX_PATH to the program next to application.ini`,
    );
  const folder = mkdtempSync(join(tmpdir(), 'setup-assistant-firefox-'));
  const executable = join(folder, basename(program));
  for (const name of readdirSync(installed))
    if (name !== 'distribution' && name !== basename(program)) symlinkSync(join(installed, name), join(folder, name));
  // Firefox finds its folder by the path of its program, so the program is a copy and not a link.
  copyFileSync(program, executable);
  mkdirSync(join(folder, 'distribution'));
  writeFileSync(join(folder, 'distribution', 'policies.json'), JSON.stringify({ policies }));
  return { executable, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
