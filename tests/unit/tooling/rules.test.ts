import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RULES } from './rules.cases';

const ROOT = resolve(import.meta.dirname, '../../..');

interface Diagnostic {
  category: string;
  message: string;
  location: { path: string };
}

let dir = '';
let diagnostics: Diagnostic[] = [];
const messagesIn = (file: string) =>
  diagnostics
    .filter((d) => d.category === 'plugin' && d.location.path.replaceAll('\\', '/') === file)
    .map((d) => d.message);

/** Runs Biome once over all snippets, at paths where the rules allow or forbid them. */
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'rules-'));
  const config = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
  writeFileSync(join(dir, 'biome.json'), JSON.stringify({ ...config, $schema: undefined, vcs: { enabled: false } }));
  cpSync(join(ROOT, 'lint'), join(dir, 'lint'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'), 'junction');
  for (const rule of RULES)
    for (const [file, code] of Object.entries({ ...rule.violating, ...rule.clean })) {
      mkdirSync(dirname(join(dir, file)), { recursive: true });
      writeFileSync(join(dir, file), `${code}\n`);
    }
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const args = [
    biome,
    'lint',
    '--reporter=json',
    '--max-diagnostics=none',
    'components',
    'entrypoints',
    'utils',
    'tests',
  ];
  diagnostics = JSON.parse(lint(args)).diagnostics;
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Returns Biome's report. Ignores the exit code, because the report has the same information. */
function lint(args: string[]): string {
  try {
    return execFileSync(process.execPath, args, { cwd: dir, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    return String((error as { stdout: string }).stdout);
  }
}

describe.each(RULES)('$name', (rule) => {
  test.each(Object.keys(rule.violating))('reports a violation in %s', (file) => {
    expect(messagesIn(file).join('\n')).toContain(rule.message);
  });
  test.each(Object.keys(rule.clean))('reports nothing in %s', (file) => {
    expect(messagesIn(file)).toEqual([]);
  });
});

test('every rule of lint/ has its snippets, and every rule is switched on', () => {
  const files = readdirSync(join(ROOT, 'lint')).map((file) => file.replace('.grit', ''));
  expect(RULES.map((rule) => rule.name).sort()).toEqual(files.sort());
  const config = readFileSync(join(ROOT, 'biome.json'), 'utf8');
  for (const file of files) expect(config).toContain(`./lint/${file}.grit`);
});
