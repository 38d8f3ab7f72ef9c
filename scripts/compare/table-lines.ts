import type { CredentialId } from '@/utils/recipe/constants';
import { append, listAt, listsOf, objectEnd, quote } from './table-lists';

/** A word that a table of the product lacks, and where it belongs. */
export type Change =
  | { in: 'requirement'; id: string; text: string }
  | { in: 'tab' | 'button'; key: string; text: string }
  | { in: 'section'; title: string; text: string }
  | { in: 'credential'; list: 'haloLabels' | 'formLabels'; id: CredentialId; text: string }
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
/** All files whose lines a comparison names. */
export const SOURCES: readonly string[] = [
  ...Object.values(TABLES),
  'utils/form-controls/form-control.ts',
  'utils/form-controls/write.ts',
];
const RECIPES = [TABLES.role, TABLES.full, TABLES.minimal, TABLES.builders];
const CONNECT = 'export const CONNECT =';

/** The lines of each file of SOURCES. */
export type Sources = ReadonlyMap<string, readonly string[]>;

/** Returns the lines that these changes change, each once, in the order of the files. */
export function linesToChange(changes: readonly Change[], sources: Sources): LineChange[] {
  const after = new Map([...sources].map(([file, lines]) => [file, lines.join('\n')]));
  for (const change of changes) apply(change, after);
  return [...sources].flatMap(([file, lines]) => {
    const now = after.get(file)?.split('\n') ?? [];
    return lines.flatMap((old, at) => {
      const line = now[at] ?? old;
      return line === old ? [] : [{ file, line: at + 1, old: old.trim(), new: line.trim() }];
    });
  });
}

/** Returns where a text is, as `file:line`; the file alone where the text is not in it. */
export function locationOf(file: string, text: string, lines: readonly string[] = []): string {
  const at = lines.findIndex((line) => line.includes(text));
  return at < 0 ? file : `${file}:${at + 1}`;
}

/** Returns where the text of a change would be added, as `file:line`: in each recipe that has the setting. */
export function placeOf(change: Change, sources: Sources): string {
  const lines = linesToChange([{ ...change, text: 'another word' }], sources);
  return lines.map(({ file, line }) => `${file}:${line}`).join(', ');
}

type Texts = Map<string, string>;

function apply(change: Change, files: Texts): void {
  const { text } = change;
  const edit = (file: string, work: (source: string) => string) => files.set(file, work(files.get(file) ?? ''));
  switch (change.in) {
    case 'requirement':
      for (const file of RECIPES) edit(file, (source) => addSynonym(source, `id: '${change.id}'`, text));
      return;
    case 'tab':
      edit(TABLES.halo, (source) => appendTo(source, ['export const TAB_WORDS', `${change.key}: [`], text));
      return;
    case 'button':
      edit(TABLES.halo, (source) => appendTo(source, ['export const BUTTON_WORDS', `${change.key}: [`], text));
      return;
    case 'section':
      for (const file of RECIPES) edit(file, (source) => addToLists(source, change.title, text));
      return;
    case 'credential':
      edit(TABLES.credentials, (source) =>
        appendTo(source, ['export const CREDENTIAL =', `${change.id}: {`, `${change.list}: [`], text),
      );
      return;
    case 'connect':
      edit(TABLES.scalePad, (source) => addToConnect(source, text));
  }
}

/** Adds a text to the list after these beginnings of lines, each of which follows the one before. */
function appendTo(source: string, path: readonly string[], text: string): string {
  let at = 0;
  for (const part of path) {
    const beginning = new RegExp(`^[ \\t]*${part.replace(/[[{]/g, '\\$&')}`, 'gm');
    beginning.lastIndex = at;
    if (!beginning.test(source)) return source;
    at = beginning.lastIndex - 1;
  }
  return append(source, listAt(source, at), text);
}

/** Adds a text to each list that begins with a title. */
function addToLists(source: string, title: string, text: string): string {
  return listsOf(source, title)
    .reverse()
    .reduce((now, list) => append(now, list, text), source);
}

/** Adds a synonym to each object with this id, which may have none yet. */
function addSynonym(source: string, id: string, text: string): string {
  const places: number[] = [];
  for (let at = source.indexOf(id); at >= 0; at = source.indexOf(id, at + 1)) places.unshift(at);
  return places.reduce((now, from) => {
    const object = now.slice(from, objectEnd(now, from));
    const at = object.indexOf('synonyms: [');
    const changed =
      at >= 0
        ? append(object, listAt(object, at), text)
        : object.replace(
            /\bname: (?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),/u,
            (name) => `${name} synonyms: [${quote(text)}],`,
          );
    return now.slice(0, from) + changed + now.slice(from + object.length);
  }, source);
}

/** Adds a word to the pattern of ScalePad's button. */
function addToConnect(source: string, text: string): string {
  const from = source.indexOf(CONNECT);
  const end = source.indexOf(')$/u;', from);
  const word = text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const isPresent = source.slice(from, end).split('|').includes(word);
  return from < 0 || end < 0 || isPresent ? source : `${source.slice(0, end)}|${word}${source.slice(end)}`;
}
