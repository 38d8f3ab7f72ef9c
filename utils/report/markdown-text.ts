/** Characters with a meaning in Markdown inside a line. */
const INLINE = /[\\`*_[\]|~$]/g;
/** Characters that start a heading, a list or a quote. */
const FIRST = /^(?:[#+\-=>]|\d+(?=[.)]))/;
/** White space of any kind, and characters that are invisible or change the text direction. */
const INVISIBLE = /[\s\p{Cc}\p{Cf}]+/gu;

/** Returns any text as one line of Markdown that shows exactly that text; runs of white space become one space. */
export function line(text: string): string {
  const flat = text.replace(INVISIBLE, ' ').trim();
  const escaped = flat
    .replace(INLINE, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // Some renderers turn an address in a text into a link.
    .replaceAll('://', ':\\//');
  return escaped.replace(FIRST, (first) => (/\d/.test(first) ? `${first}\\` : `\\${first}`));
}

/** Returns an address as a link; as plain text when it is no web address. */
export function target(address: string): string {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return line(address);
  // The URL parser has encoded white space and angle brackets; a pipe would end the cell.
  return `<${new URL(address).href.replaceAll('|', '%7C').replaceAll('<', '%3C').replaceAll('>', '%3E')}>`;
}

/** Returns a table; the cells must be Markdown already. */
export function table(head: string[], rows: string[][]): string {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}
