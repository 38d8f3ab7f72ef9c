import { accessSync, constants, existsSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folders from which Chromium and Chrome for Testing read the policies of a computer on Linux. */
const FOLDERS = ['/etc/chromium/policies/managed', '/etc/opt/chrome_for_testing/policies/managed'];

export interface PolicyFile {
  /** Writes the policy. The browser reads the file again some seconds later. */
  write(policy: Record<string, unknown>): void;
  /** Removes the file, and the folders that were created for it. */
  remove(): void;
}

/** Returns why no policy file can be written on this computer, and what would help; null where it can be written. */
export function whyNoPolicyFile(): string | null {
  if (process.platform !== 'linux') return 'Chromium reads policies from a file on Linux only.';
  const closed = FOLDERS.find((folder) => !isWritable(nearestFolder(folder)));
  return closed === undefined ? null : `${closed} is not writable: make it so, or run this test as root.`;
}

/**
 * Creates a policy file for one extension. The extension's id is that of one test's own copy, so the policy affects no
 * other browser and no other test.
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
          // Another test uses the folder now.
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
