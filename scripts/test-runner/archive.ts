import { inflateRawSync } from 'node:zlib';

/** One file of an archive. */
export interface Entry {
  name: string;
  content: Buffer;
  /** Whether it has no time, mode or compression, so that its bytes do not depend on the computer that packed it. */
  isPlain: boolean;
}

const END = 0x06054b50;
const RECORD = 0x02014b50;
const STORED = 0;

/** Returns the files of a ZIP archive, in its order. Throws when it is not one. */
export function readArchive(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw new Error('this is no ZIP archive');
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== RECORD) throw new Error('the list of files in this archive is broken');
    const [method, time, date] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt16LE(at + 12),
      bytes.readUInt16LE(at + 14),
    ];
    const size = bytes.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const mode = bytes.readUInt32LE(at + 38);
    const start = bytes.readUInt32LE(at + 42);
    const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const packed = bytes.subarray(from, from + size);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + name),
      content: method === STORED ? packed : inflateRawSync(packed),
      isPlain: method === STORED && time === 0 && date === 0 && mode === 0 && extra === 0 && comment === 0,
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** Returns what makes an archive differ between computers, as readable lines. */
export function reproducibilityFaults(entries: readonly Entry[]): string[] {
  const lines = entries.filter(({ isPlain }) => !isPlain).map(({ name }) => `${name} has a time, mode or compression`);
  const names = entries.map(({ name }) => name);
  if (names.join('\n') !== [...names].sort().join('\n')) lines.push('the files are not in the order of their names');
  if (new Set(names).size < names.length) lines.push('a file is in it twice');
  return lines;
}

/** Returns what must not be in the archive of an extension, as readable lines. */
export function unexpectedFiles(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ name, content }) => [
    ...(/(^|\/)\.|\.(map|tsx?|zip)$/.test(name) ? [`${name} is no file of an extension`] : []),
    // The extension names `.localhost` to refuse it. Only practice builds have the practice sites' own names.
    ...(/(halo|scalepad)\.localhost|\*\.localhost/.test(content.toString('latin1'))
      ? [`${name} knows the practice sites of this computer`]
      : []),
  ]);
}

/** Returns the files that only one of two archives has, or that differ. */
export function differentFiles(one: readonly Entry[], other: readonly Entry[]): string[] {
  const left = new Map(one.map(({ name, content }) => [name, content]));
  const right = new Map(other.map(({ name, content }) => [name, content]));
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((name) => !left.get(name)?.equals(right.get(name) ?? Buffer.alloc(0)) || !right.has(name))
    .sort();
}
