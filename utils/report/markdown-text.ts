/** Characters that Markdown would take for itself somewhere inside a line. */
const INLINE = /[\\`*_[\]|~$]/g;
/** What makes a heading, a list or a quote of a line when it stands first. */
const FIRST = /^(?:[#+\-=>]|\d+(?=[.)]))/;
/** White space of any kind, and characters that are not seen or turn the direction of what follows. */
const INVISIBLE = /[\s\p{Cc}\p{Cf}]+/gu;

/** Any text as one line of Markdown that shows exactly that text; runs of white space become one space. */
export function line(text: string): string {
  const flat = text.replace(INVISIBLE, ' ').trim();
  const marked = flat
    .replace(INLINE, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // An address in a text would be made a link by some.
    .replaceAll('://', ':\\//');
  return marked.replace(FIRST, (first) => (/\d/.test(first) ? `${first}\\` : `\\${first}`));
}

/** An address as a link; as plain text when it is no web address. */
export function target(address: string): string {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return line(address);
  // The URL parser has encoded white space and angle brackets; a pipe would end the cell.
  return `<${new URL(address).href.replaceAll('|', '%7C').replaceAll('<', '%3C').replaceAll('>', '%3E')}>`;
}

/** A table; the cells must be Markdown already. */
export function table(head: string[], rows: string[][]): string {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}
