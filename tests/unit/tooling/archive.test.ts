import { crc32, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { differentFiles, readArchive, reproducibilityFaults, unexpectedFiles } from '@/scripts/test-runner/archive';

interface Packed {
  name: string;
  text: string;
  time?: number;
  mode?: number;
  deflated?: boolean;
}

/** Packs files in the ZIP format (APPNOTE 4.3). */
function pack(files: Packed[]): Buffer {
  const parts: Buffer[] = [];
  const records: Buffer[] = [];
  for (const { name, text, time = 0, mode = 0, deflated = false } of files) {
    const path = Buffer.from(name);
    const body = deflated ? deflateRawSync(text) : Buffer.from(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(deflated ? 8 : 0, 4);
    common.writeUInt16LE(time, 6);
    common.writeUInt32LE(crc32(text), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(Buffer.byteLength(text), 18);
    common.writeUInt16LE(path.length, 22);
    const record = Buffer.alloc(46);
    record.write('PK\x01\x02', 'latin1');
    common.copy(record, 6);
    record.writeUInt32LE(mode, 38);
    record.writeUInt32LE(
      parts.reduce((sum, part) => sum + part.length, 0),
      42,
    );
    records.push(record, path);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), common, path, body);
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  const [before, list] = [Buffer.concat(parts), Buffer.concat(records)];
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(before.length, 16);
  return Buffer.concat([before, list, end]);
}

const read = (...files: Packed[]) => readArchive(pack(files));

test('reads the stored and compressed files of an archive', () => {
  const entries = read(
    { name: 'a.txt', text: 'first' },
    { name: 'ü/b.txt', text: 'second '.repeat(9), deflated: true },
  );
  expect(entries.map(({ name, content }) => [name, content.toString()])).toEqual([
    ['a.txt', 'first'],
    ['ü/b.txt', 'second '.repeat(9)],
  ]);
  expect(() => readArchive(Buffer.from('no archive'))).toThrow('no ZIP archive');
});

test('an archive with times, modes, compression, another order or a file twice is reported', () => {
  const a = { name: 'a', text: '1' };
  const b = { name: 'b', text: '2' };
  expect(reproducibilityFaults(read(a, b))).toEqual([]);
  for (const change of [{ time: 9 }, { mode: 0o644 << 16 }, { deflated: true }])
    expect(reproducibilityFaults(read(a, { ...b, ...change }))).toEqual(['b has a time, mode or compression']);
  expect(reproducibilityFaults(read(b, a)).join()).toContain('order');
  expect(reproducibilityFaults(read(a, a)).join()).toContain('twice');
});

test('reports sources, source maps, hidden files and the practice sites’ names in an extension', () => {
  const own = [
    { name: 'background.js', text: 'host.endsWith(".localhost")' },
    { name: 'chunks/page.js', text: '' },
  ];
  expect(unexpectedFiles(read(...own))).toEqual([]);
  for (const name of ['a.js.map', 'a.ts', 'icon/.DS_Store', 'x.zip'])
    expect(unexpectedFiles(read({ name, text: '' }))).toHaveLength(1);
  for (const text of ['"halo.localhost"', 'http://scalepad.localhost:4173', '"http://*.localhost/*"'])
    expect(unexpectedFiles(read({ name: 'manifest.json', text })).join()).toContain('practice sites');
});

test('lists the files that differ between two archives', () => {
  const a = { name: 'a', text: '1' };
  const b = { name: 'b', text: '2' };
  expect(differentFiles(read(a, b), read(a, b))).toEqual([]);
  expect(differentFiles(read(a, b), read(a, { ...b, text: '3' }))).toEqual(['b']);
  expect(differentFiles(read(a), read(a, { ...b, text: '' }))).toEqual(['b']);
  expect(differentFiles(read(a, { ...b, text: '' }), read(a))).toEqual(['b']);
});
