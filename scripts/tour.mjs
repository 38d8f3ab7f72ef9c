// Performs the whole of guide A in headless Chromium, and saves pictures and a record in .output/tour/: as a guided
// run, with --fill also with the consent to fill ScalePad's form, or with --step-by-step.
import { ensureBuilt } from './lib/built.mjs';
import { ROOT } from './lib/paths.mjs';
import { messageOf } from './lib/print.mjs';

process.chdir(ROOT);

/** Milliseconds after which a tour that hangs is stopped: much more than the minutes that a slow machine needs. */
const LIMIT = 3_600_000;

setTimeout(() => {
  console.error(`The tour did not end within ${LIMIT / 1000} s and was stopped.`);
  process.exit(1);
}, LIMIT).unref();

try {
  ensureBuilt();
  const { tour } = await import('../tests/tour/main.ts');
  process.exit(
    await tour({ stepByStep: process.argv.includes('--step-by-step'), fill: process.argv.includes('--fill') }),
  );
} catch (error) {
  console.error(messageOf(error));
  process.exit(1);
}
