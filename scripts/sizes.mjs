// Prints the gzipped size of every entry point of the Chromium build and compares it with size-limits.json.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/paths.mjs';
import { main, print, UserError } from './lib/print.mjs';

main(async () => {
  const { measure, unlisted } = await import('./test-runner/bundle.ts');
  const build = join(ROOT, '.output', 'chrome-mv3');
  /** @type {{ limits: import('./test-runner/bundle.ts').Limit[] }} */
  const { limits } = JSON.parse(readFileSync(join(ROOT, 'size-limits.json'), 'utf8'));
  let over = 0;
  for (const limit of limits) {
    const absent = limit.files.filter((file) => !existsSync(join(build, file)));
    if (absent.length > 0) throw new UserError(`${absent.join(', ')} of size-limits.json is not in the build`);
    const bytes = measure(build, limit.files);
    const fits = bytes <= limit.kB * 1000;
    if (!fits) over += 1;
    print(
      `  ${fits ? ' ' : '✗'} ${limit.name.padEnd(24)} ${(bytes / 1000).toFixed(1).padStart(6)} kB of ${limit.kB} kB`,
    );
    if (limit.files.length === 1) continue;
    for (const file of limit.files)
      print(`      ${file.padEnd(27)} ${(measure(build, [file]) / 1000).toFixed(1).padStart(6)} kB`);
  }
  const withoutLimit = unlisted(build, limits);
  for (const file of withoutLimit) print(`  ✗ ${file} has no limit: add one to size-limits.json`);
  if (over > 0)
    print('  Too large: find what was added, or raise the limit in size-limits.json and state the reason there.');
  return over + withoutLimit.length > 0 ? 1 : 0;
});
