/** A message of `web-ext lint` about one file. */
export interface Remark {
  code: string;
  message: string;
  file?: string;
}

/** One explained warning: its code and its file, where `*` matches the hash in a chunk's name. */
export interface Note {
  code: string;
  file: string;
}

/** Reads the explained warnings from the table of a document: rows that begin with a code and a file, both as code. */
export function notesIn(markdown: string): Note[] {
  const rows = markdown.matchAll(/^\| `([A-Z_]+)` \| `([^`]+)` \| [^|]*\S[^|]* \|$/gm);
  return [...rows].map(([, code = '', file = '']) => ({ code, file }));
}

/** Returns the warnings that no note explains, and the notes that explain none, as readable lines. */
export function unexplained(warnings: readonly Remark[], notes: readonly Note[]): string[] {
  const unused = [...notes];
  const lines: string[] = [];
  // Each note explains one warning: a second one with the same code in the same file is reported.
  for (const { code, file = '', message } of warnings) {
    const note = unused.findIndex((one) => one.code === code && matches(file, one.file));
    if (note >= 0) unused.splice(note, 1);
    else lines.push(`${code} in ${file}: ${message}`);
  }
  return [...lines, ...unused.map(({ code, file }) => `${code} in ${file} is explained, but is no longer reported`)];
}

function matches(file: string, pattern: string): boolean {
  const [head = '', tail] = pattern.split('*');
  return tail === undefined ? file === pattern : file.startsWith(head) && file.endsWith(tail);
}
