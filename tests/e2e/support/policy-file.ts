import { accessSync, constants, existsSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where Chromium, and Chrome for Testing, read the policies of this computer on Linux. */
const FOLDERS = ['/etc/chromium/policies/managed', '/etc/opt/chrome_for_testing/policies/managed'];

export interface PolicyFile {
  /** Decides this from now on; the browser reads the file again some seconds later. */
  write(policy: Record<string, unknown>): void;
  /** Takes the file away, with the folders that it needed. */
  remove(): void;
}

/** Returns why this computer cannot have a policy file, as a sentence that says what would help; null where it can. */
export function whyNoPolicyFile(): string | null {
  if (process.platform !== 'linux') return 'Chromium reads policies from a file on Linux only.';
  const closed = FOLDERS.find((folder) => !isWritable(nearestFolder(folder)));
  return closed === undefined ? null : `${closed} is not writable: make it so, or run this test as root.`;
}

/**
 * Returns a policy of this computer for one extension. Its id is that of one test's own copy, so no other browser, and no
 * other test, has a policy by it.
 * @throws Error where such a file cannot be written: `whyNoPolicyFile`.
 */
export function policyFile(extensionId: string): PolicyFile {
  const created = FOLDERS.flatMap(createFolder);
  const files = FOLDERS.map((folder) => join(folder, `halo-setup-assistant-test-${extensionId}.json`));
  return {
    write(policy) {
      const text = JSON.stringify({ '3rdparty': { extensions: { [extensionId]: policy } } });
      for (const file of files) writeFileSync(file, text);
    },
    remove() {
      for (const file of files) rmSync(file, { force: true });
      for (const folder of created.toReversed()) {
        try {
          rmdirSync(folder);
        } catch {
          // Another test has a file there now.
        }
      }
    },
  };
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Returns the folder itself where it exists, else the innermost one around it that does. */
function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(dirname(folder));
}

/** Creates the folder, and returns the folders that did not exist, outermost first. */
function createFolder(folder: string): string[] {
  const missing: string[] = [];
  for (let one = folder; !existsSync(one); one = dirname(one)) missing.unshift(one);
  mkdirSync(folder, { recursive: true });
  return missing;
}
