// Compares docs/troubleshooting.md with its data: the check's outcomes, ScalePad's answers, their sources and the
// English texts. After a change of the data: node scripts/run.mjs troubleshooting --write
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/paths.mjs';
import { main, print } from './lib/print.mjs';

const PAGE = join(ROOT, 'docs', 'troubleshooting.md');

main(async () => {
  const { generateChromeMessages, parseMessagesText } = await import('@wxt-dev/i18n/build');
  const { troubleshooting } = await import('./test-runner/troubleshooting.ts');
  const { OUTCOMES, SOURCES } = await import('../utils/connection/outcomes.ts');
  const { RESULT_SOURCES } = await import('../utils/scalepad/connect-results.ts');
  const texts = readFileSync(join(ROOT, 'locales', 'en.yml'), 'utf8');
  const messages = generateChromeMessages(parseMessagesText(texts, 'YAML'));
  const page = troubleshooting({ outcomes: OUTCOMES, sources: SOURCES, answers: RESULT_SOURCES, messages });
  if (process.argv.includes('--write')) {
    writeFileSync(PAGE, page);
    return 0;
  }
  if (readFileSync(PAGE, 'utf8') === page) return 0;
  print('docs/troubleshooting.md differs from its data: node scripts/run.mjs troubleshooting --write');
  return 1;
});
