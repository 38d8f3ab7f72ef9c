import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { compareFile } from '@/scripts/compare/compare-file';
import { decode } from '@/scripts/compare/copies';
import { pagesIn } from '@/scripts/compare/page-details';
import { expectedTab, rolePageWithTenDifferences } from './page-details';

const ROOT = resolve(import.meta.dirname, '../../..');
const role = JSON.stringify(expectedTab('role', 'permissions', 'Permissions'), null, 2);
const agent = JSON.stringify(expectedTab('agent', 'details', 'Details'), null, 2);
const cut = role.slice(0, 900);

/** Returns the area of each page in a text, and the reason for each copy that is not read. */
function read(text: string): string[] {
  const { pages, refused } = pagesIn(text);
  return [...pages.map((page) => (page.site === 'halo' ? page.page.area : page.site)), ...refused];
}

const compare = (text: string) => compareFile(new TextEncoder().encode(text), ROOT);

test.each([
  ['after a complete one', `${agent}\n\nnext:\n${cut}`, /^Copy 2, line \d+ of the file, is not read\. It is cut off/],
  ['before a complete one', `${cut}\n\nnext:\n${agent}`, /^Copy 1, line 1 of the file, is not read\. It is cut off/],
  ['at its beginning', `${role.slice(20)}\n\nnext:\n${agent}`, /^Copy 1, line 1 .* its beginning is not there/],
  ['at its beginning, last', `${agent}\n\nnext:\n${role.slice(900)}`, /^Copy 2, .* its beginning is not there/],
])('a copy that is cut off %s is reported, and the complete one is used', (_, text, reason) => {
  expect(read(text)).toEqual(['agents', expect.stringMatching(reason)]);
  const { lines, isAsExpected } = compare(text);
  expect(isAsExpected).toBe(false);
  expect(lines.filter((line) => /^Halo, agent|^Copy \d/.test(line))).toHaveLength(2);
});

test.each([
  ['a stray brace before', `I use {curly and forget\n${role}`],
  ['a stray quote before', `a 24" screen\n${role}`],
  ['braces around and between', `{ first: ${role} and } then {${agent}`],
  ['the first words of a copy', `The text says "Halo Setup Assistant diagnostics".\n${role}`],
])('a copy is read in spite of %s', (_, text) => {
  expect(read(text)).toEqual(text.includes(agent) ? ['roles', 'agents'] : ['roles']);
});

test.each([
  ['a quoted email', role.replace(/^/gm, '> ')],
  ['an email that was quoted twice', role.replace(/^/gm, '>> ')],
  ['non-breaking spaces', role.replace(/\n {2}/g, '\n\u00a0\u00a0').replace(/": /g, '":\u00a0')],
  ['curly quotes', role.replace(/"([^"]*)"/g, '\u201c$1\u201d')],
  ['German quotes', role.replace(/"([^"]*)"/g, '\u201e$1\u201c')],
  [
    'lines that an email wrapped',
    role.replace('only, no values', 'only,\nno values').replace('Tickets Access', 'Tickets\r\nAccess'),
  ],
  ['line endings of Windows', role.replace(/\n/g, '\r\n')],
])('a copy with %s is read', (_, text) => {
  expect(compare(text)).toMatchObject({ isAsExpected: true });
});

test.each([
  ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, ...Buffer.from(role)]],
  ['little-endian UTF-16', [0xff, 0xfe, ...Buffer.from(role, 'utf16le')]],
  ['big-endian UTF-16', [0xfe, 0xff, ...Buffer.from(role, 'utf16le').swap16()]],
])('a file in %s is read', (_, bytes) => {
  expect(compareFile(Uint8Array.from(bytes), ROOT).isAsExpected).toBe(true);
});

test('a file that is not text is refused', () => {
  expect(decode(Uint8Array.from(Buffer.from(role, 'utf16le')))).toBeNull();
  expect(() => compareFile(Uint8Array.from(Buffer.from(role, 'utf16le')), ROOT)).toThrow(/no plain text in UTF-8/);
});

test.each([
  ['cut off', cut, /cut off or changed/],
  ['without a comma', role.replace('"format": 2,', '"format": 2'), /cut off or changed: it is no whole JSON/],
  [
    'with curly quotes and one in a label',
    role.replace(/"([^"]*)"/g, '\u201c$1\u201d').replace('Tickets', '"T"'),
    /quotes are curly/,
  ],
  ['in the source of a web page', role.replaceAll('"', '&quot;'), /HTML source/],
  [
    'of an older version',
    role.replace('"format": 2,', ''),
    /format 1, and this command reads format 2.*Ask for a new copy/,
  ],
  ['of a newer version', role.replace('"format": 2', '"format": 3'), /format 3, and.*Update this checkout/],
  ['changed', JSON.stringify({ ...JSON.parse(role), tabs: 'none' }), /not as the extension writes it: tabs/],
])('a copy that is %s is refused with the reason', (_, text, reason) => {
  expect(() => pagesIn(text)).toThrow(reason);
});

test('a long file without an end is refused', () => {
  const start = '{"what": "Halo Setup Assistant';
  for (const part of ['{', '"', '{"a\\', '\\"', '> '])
    expect(() => pagesIn(start + part.repeat(300_000))).toThrow(/cut off/);
});

test('the first twenty of many texts that no table has are printed, and the others are counted', () => {
  const page = rolePageWithTenDifferences();
  const [control] = page.controls;
  for (let at = 0; control && at < 300; at += 1) page.controls.push({ ...control, label: `Own setting ${at}` });
  const line = compare(JSON.stringify(page)).lines.find((one) => one.startsWith('  labels of the page'));
  expect(line).toMatch(/"Own setting 0".* and 2\d\d more$/);
  expect(line?.split('", "')).toHaveLength(20);
});
