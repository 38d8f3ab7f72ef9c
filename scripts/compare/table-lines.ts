/** A word that a table of the product lacks, and where it belongs. */
export type Change =
  | { in: 'requirement'; id: string; text: string }
  | { in: 'scope'; scope: string; text: string }
  | { in: 'tab' | 'button'; key: string; text: string }
  | { in: 'section'; title: string; text: string }
  | { in: 'credential'; list: 'haloLabels' | 'formLabels'; first: string; text: string }
  | { in: 'connect'; text: string };

/** One line of a file, as it is and as it should be. */
export interface LineChange {
  file: string;
  line: number;
  old: string;
  new: string;
}

export const TABLES = {
  halo: 'utils/halo/selectors.ts',
  scalePad: 'utils/scalepad/selectors.ts',
  builders: 'utils/recipe/builders.ts',
  credentials: 'utils/recipe/constants.ts',
  role: 'utils/recipe/recipes/scalepad-role.ts',
  full: 'utils/recipe/recipes/scalepad-full.ts',
  minimal: 'utils/recipe/recipes/scalepad-minimal.ts',
} as const;
/** All files that a comparison names lines of. */
export const SOURCES: readonly string[] = [
  ...Object.values(TABLES),
  'utils/form-controls/form-control.ts',
  'utils/form-controls/write.ts',
];
const RECIPES = [TABLES.role, TABLES.full, TABLES.minimal, TABLES.builders];

/** The lines of each file of SOURCES. */
export type Sources = ReadonlyMap<string, readonly string[]>;

/** Returns the lines that these changes change, each once, in the order of the files. */
export function linesToChange(changes: readonly Change[], sources: Sources): LineChange[] {
  const after = new Map([...sources].map(([file, lines]) => [file, [...lines]]));
  for (const change of changes) apply(change, after);
  return [...sources].flatMap(([file, lines]) =>
    lines.flatMap((old, at) => {
      const now = after.get(file)?.[at] ?? old;
      return now === old ? [] : [{ file, line: at + 1, old: old.trim(), new: now.trim() }];
    }),
  );
}

/** Returns where something is, as `file:line`; the file alone where the text is not in it. */
export function locationOf(file: string, text: string, lines: readonly string[] = []): string {
  const at = lines.findIndex((line) => line.includes(text));
  return at < 0 ? file : `${file}:${at + 1}`;
}

type Lines = Map<string, string[]>;

function apply(change: Change, files: Lines): void {
  const { text } = change;
  switch (change.in) {
    case 'requirement':
      for (const file of RECIPES)
        for (const part of objectsWith(files.get(file) ?? [], `id: '${change.id}'`)) addSynonym(part, text);
      return;
    case 'scope':
      for (const file of RECIPES)
        edit(
          files.get(file),
          (line) => line.replace(`${quote(change.scope)},`, () => `${quote(text)},`),
          /^\s*(?:scope\()?'/u,
        );
      return;
    case 'tab':
      within(files.get(TABLES.halo), 'export const TAB_WORDS', (line) => addToList(line, `${change.key}: [`, text));
      return;
    case 'button':
      within(files.get(TABLES.halo), 'export const BUTTON_WORDS', (line) => addToList(line, `${change.key}: [`, text));
      return;
    case 'section':
      for (const file of RECIPES)
        edit(files.get(file), (line) => addToList(line, '[', text), `[${quote(change.title)}`);
      return;
    case 'credential':
      edit(
        files.get(TABLES.credentials),
        (line) => addToList(line, `${change.list}: [`, text),
        `${change.list}: [${quote(change.first)}`,
      );
      return;
    case 'connect':
      within(files.get(TABLES.scalePad), 'export const CONNECT', (line) =>
        line.replace(/\)\$\/u;$/u, () => `|${text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')})$/u;`),
      );
  }
}

/** Changes the lines that have a text or fit a pattern. */
function edit(lines: string[] | undefined, work: (line: string) => string, where: string | RegExp): void {
  for (const [at, line] of (lines ?? []).entries())
    if (lines && (typeof where === 'string' ? line.includes(where) : where.test(line))) lines[at] = work(line);
}

/** Changes lines of one constant only, from the line that declares it. */
function within(lines: string[] | undefined, start: string, work: (line: string) => string): void {
  const from = lines?.findIndex((line) => line.startsWith(start)) ?? -1;
  for (let at = from; lines && at >= 0 && at < lines.length; at += 1) {
    lines[at] = work(lines[at] ?? '');
    if (/;$/u.test(lines[at] ?? '')) return;
  }
}

/** The lines of an object literal; what is written to `lines[at]` is written to the file. */
interface Part {
  lines: string[];
  from: number;
  to: number;
}

/** Returns the object literals that have this text on the line of their id. */
function objectsWith(lines: string[], id: string): Part[] {
  return lines.flatMap((line, from) => {
    if (!line.includes(id)) return [];
    const indent = /^\s*/u.exec(line)?.[0].length ?? 0;
    const end = lines.findIndex((other, at) => at > from && (/\S/u.exec(other)?.index ?? indent) < indent);
    return [{ lines, from, to: /^\s*\{? ?id: .*\}/u.test(line) || /\(\{.*\}\)/u.test(line) ? from + 1 : end }];
  });
}

/** Adds a synonym to an object, which may have none yet. */
function addSynonym({ lines, from, to }: Part, text: string): void {
  for (let at = from; at < to; at += 1) {
    const changed = addToList(lines[at] ?? '', 'synonyms: [', text);
    if (changed === lines[at]) continue;
    lines[at] = changed;
    return;
  }
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? '';
    lines[at] = line.replace(
      /\bname: (?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),/u,
      (name) => `${name} synonyms: [${quote(text)}],`,
    );
    if (lines[at] !== line) return;
  }
}

/** Adds a text to the list that begins with `start` on this line: at its end, or as the first where the list goes on. */
function addToList(line: string, start: string, text: string): string {
  const at = line.indexOf(start);
  if (at < 0) return line;
  const from = at + start.length;
  const end = line.indexOf(']', from);
  if (end === from) return `${line.slice(0, from)}${quote(text)}${line.slice(from)}`;
  return end < 0 ? `${line}${quote(text)},` : `${line.slice(0, end)}, ${quote(text)}${line.slice(end)}`;
}

/** Returns a text as the sources write it. */
function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
