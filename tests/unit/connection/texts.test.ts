import { readFileSync } from 'node:fs';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { expect, test } from 'vitest';
import { OUTCOMES, type OutcomeId, SOURCES } from '@/utils/connection/outcomes';
import { RESULT_IDS, RESULT_SOURCES } from '@/utils/scalepad/connect-results';
import { troubleshooting } from '../../../scripts/test-runner/troubleshooting';

const messages = generateChromeMessages(parseMessagesText(readFileSync('locales/en.yml', 'utf8'), 'YAML'));
const ids = Object.keys(OUTCOMES) as OutcomeId[];
const textsOf = (kind: string) =>
  Object.keys(messages)
    .filter((key) => key.startsWith(`check_${kind}_`))
    .map((key) => key.slice(`check_${kind}_`.length));

test('every outcome has a cause, every outcome but a success has a cure, and every text has its outcome', () => {
  expect(textsOf('cause').sort()).toEqual([...ids].sort());
  expect(textsOf('cure').sort()).toEqual(ids.filter((id) => OUTCOMES[id].severity !== 'success').sort());
});

test('no cause can be confused with another', () => {
  const causes = ids.map((id) => messages[`check_cause_${id}`]?.message ?? '');
  expect(causes.filter((text) => causes.filter((other) => other.includes(text)).length !== 1)).toEqual([]);
});

test('every answer of ScalePad has a heading, a cause and a cure, and so has a missing answer', () => {
  for (const kind of ['said', 'cause', 'cure'])
    for (const id of [...RESULT_IDS, 'none'])
      expect(messages[`card_${kind}_${id}`]?.message, `${kind} ${id}`).toMatch(/./);
});

test('docs/troubleshooting.md is generated from the same data', () => {
  const page = troubleshooting({ outcomes: OUTCOMES, sources: SOURCES, answers: RESULT_SOURCES, messages });
  expect(readFileSync('docs/troubleshooting.md', 'utf8')).toBe(page);
});
