import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * One event that a runner records as soon as it happens. The log is read after the run, also when the runner was
 * stopped or crashed: a known test without an end did not run.
 */
export type Entry =
  /** A test that will run, or a file of tests until its tests are known. */
  | { kind: 'known'; id: string; name: string }
  /** A file whose tests are known now, or that failed to load. */
  | { kind: 'opened'; id: string }
  | { kind: 'began'; id: string }
  | { kind: 'ended'; id: string; name: string; outcome: Outcome; ms: number; message?: string }
  /** A fault of the run itself that belongs to no test, such as a file that does not load. */
  | { kind: 'fault'; name: string; message: string };

export type Outcome = 'passed' | 'failed' | 'skipped';

/** Adds an entry to a runner's log. */
export function note(path: string, entry: Entry): void {
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, `${JSON.stringify(entry)}\n`);
}

/** Reads a runner's log; null when it has none. Ignores a last line that was cut off. */
export function readLog(path: string): Entry[] | null {
  if (!existsSync(path)) return null;
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as Entry];
      } catch {
        return [];
      }
    });
}
