/** The tokens of a list in the sources: texts, comments, brackets. */
const TOKENS = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|[[\]{}()]/g;

/** A list of texts in a source, and where another one is inserted. */
interface SourceList {
  texts: string[];
  end: number;
}

/** Returns the list of the first bracket after a position, on one or several lines; null where there is none. */
export function listAt(source: string, at: number): SourceList | null {
  const from = source.indexOf('[', at);
  if (at < 0 || from < 0) return null;
  const texts: string[] = [];
  let end = from + 1;
  for (const { 0: token, index } of tokensFrom(source, from + 1)) {
    if (token === ']') return { texts, end };
    const isText = token.startsWith("'") || token.startsWith('"');
    if (!isText && !token.startsWith('/')) return null;
    if (!isText) continue;
    texts.push(unquote(token));
    end = index + token.length;
  }
  return null;
}

/** Returns the source with a text at the end of a list: the guide shows the first one. Adds no line. */
export function append(source: string, list: SourceList | null, text: string): string {
  if (list === null || list.texts.includes(text)) return source;
  const added = list.texts.length === 0 ? quote(text) : `, ${quote(text)}`;
  return source.slice(0, list.end) + added + source.slice(list.end);
}

/** Returns all lists whose first text is this one. */
export function listsOf(source: string, first: string): SourceList[] {
  return [...source.matchAll(/\[/g)].flatMap(({ index }) => {
    const list = /^\s*['"]/u.test(source.slice(index + 1, index + 200)) ? listAt(source, index) : null;
    return list?.texts[0] === first ? [list] : [];
  });
}

/** Returns the end of the object that contains a position. */
export function objectEnd(source: string, at: number): number {
  let depth = 0;
  for (const { 0: token, index } of tokensFrom(source, at)) {
    if (/^[[{(]$/u.test(token)) depth += 1;
    if (/^[\]})]$/u.test(token)) depth -= 1;
    if (depth < 0) return index;
  }
  return source.length;
}

/** Returns a text as it is quoted in the sources. */
export function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

function unquote(token: string): string {
  return token.slice(1, -1).replace(/\\(.)/g, '$1');
}

function* tokensFrom(source: string, at: number): Generator<RegExpExecArray> {
  const tokens = new RegExp(TOKENS);
  tokens.lastIndex = at;
  for (let token = tokens.exec(source); token !== null; token = tokens.exec(source)) yield token;
}
