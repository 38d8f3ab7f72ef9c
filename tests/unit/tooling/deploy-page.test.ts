import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { managedSchema, POLICY_PROPERTIES } from '@/utils/policy/managed-schema';
import { parsePolicy } from '@/utils/policy/parse';
import { POLICY_KEYS } from '@/utils/policy/types';
import { RECIPES } from '@/utils/recipe';

const PAGE = readFileSync('docs/deploy.md', 'utf8');
const FIREFOX_ID =
  /gecko: \{(?:\s*\/\/[^\n]*)*\s*id: '([^']+)'/.exec(readFileSync('wxt.config.ts', 'utf8'))?.[1] ??
  'no id in wxt.config.ts';

/** Returns the example of a kind. */
function example(kind: string): Record<string, unknown> {
  const [, text] = new RegExp(`\`\`\`json ${kind}\\n([\\s\\S]*?)\`\`\``).exec(PAGE) ?? [];
  return JSON.parse(text ?? 'null') as Record<string, unknown>;
}

/** Returns the value at a path of keys. */
function valueAt(whole: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], whole);
}

describe('docs/deploy.md', () => {
  it('has a row for each key of the schema, with its type', () => {
    const rows = [...PAGE.matchAll(/^\| `(\w+)` \| (array|boolean|integer|object|string) \|/gm)];
    expect(rows.map(([, key, type]) => [key, type])).toEqual(
      Object.entries(POLICY_PROPERTIES).map(([key, { type }]) => [key, type]),
    );
  });

  it('names every recipe', () => {
    const [row = ''] = /^\| `recipe` .*$/m.exec(PAGE) ?? [];
    expect(RECIPES.filter(({ id }) => !row.includes(`\`${id}\``))).toEqual([]);
  });

  it('has an example with every key, of which nothing is ignored', () => {
    const policy = example('policy');
    expect(Object.keys(policy).toSorted()).toEqual(POLICY_KEYS.toSorted());
    expect(parsePolicy(policy).faults).toEqual([]);
  });

  it.each([
    ['chromium', (file: unknown) => valueAt(file, '3rdparty', 'extensions', 'EXTENSION_ID')],
    ['firefox', (file: unknown) => valueAt(file, 'policies', '3rdparty', 'Extensions', FIREFOX_ID)],
    [
      'google',
      (file: unknown) =>
        Object.fromEntries(Object.entries(file as object).map(([key, value]) => [key, valueAt(value, 'Value')])),
    ],
  ])('has an example for %s with some keys, of which nothing is ignored', (kind, policyIn) => {
    const { policy, faults } = parsePolicy(policyIn(example(kind)));
    expect(faults).toEqual([]);
    expect(policy).toEqual({
      allowedHaloAddresses: ['https://acme.halopsa.com'],
      passphraseStorage: false,
      contact: 'Questions? Write to it@acme.example.',
    });
  });

  it('uses the same id for installation and policy, and the Firefox id of the build', () => {
    expect(valueAt(example('chromium'), 'ExtensionSettings', 'EXTENSION_ID', 'installation_mode')).toBe(
      'force_installed',
    );
    expect(valueAt(example('firefox'), 'policies', 'ExtensionSettings', FIREFOX_ID, 'installation_mode')).toBe(
      'force_installed',
    );
    const ids = PAGE.match(/halo-setup-assistant@[\w.-]+|\{[0-9a-f]{8}-[0-9a-f-]{27}\}/g) ?? [];
    expect([...new Set(ids)]).toEqual([FIREFOX_ID]);
  });

  it('has values in the property list and in the script that the extension accepts', () => {
    const [, address] = /<array><string>([^<]+)<\/string><\/array>/.exec(PAGE) ?? [];
    expect(parsePolicy({ allowedHaloAddresses: [address] }).faults).toEqual([]);
    const [, list] = /allowedHaloAddresses -Type String -Value '([^']+)'/.exec(PAGE) ?? [];
    expect(parsePolicy({ allowedHaloAddresses: JSON.parse(list ?? 'null') }).faults).toEqual([]);
  });
});

describe('the schema for the browser', () => {
  it('has every key, in the form that Chromium demands', () => {
    const schema = JSON.parse(managedSchema()) as { type: string; properties: Record<string, { type: unknown }> };
    expect(Object.keys(schema)).toEqual(['type', 'properties']);
    expect(schema.type).toBe('object');
    expect(Object.keys(schema.properties)).toEqual([...POLICY_KEYS]);
    for (const { type } of Object.values(schema.properties)) expect(typeof type).toBe('string');
  });

  it('has no bounds, so that the extension sees a broken value and can name it', () => {
    expect(managedSchema()).not.toMatch(/"(minimum|maximum|enum|pattern|minItems|maxItems)"/);
  });
});
