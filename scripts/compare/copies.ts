/** One copy of page details in a text: its object, or why it cannot be read. */
export interface Copy {
  /** The line of the file on which it begins. */
  line: number;
  details: object | null;
  /** Why it has no details; null where it has some. */
  reason: string | null;
}

const ASK = 'Ask for the text as it was copied';
const CUT_OFF = `It is cut off or changed: its end is not there. ${ASK}`;
const NO_BEGINNING = `It is cut off: its beginning is not there. ${ASK}`;
const CURLY = `Its quotes are curly: a word processor or mail program changed them. ${ASK}, as a plain text file`;
const HTML = `It is HTML source: its quotes are written as &quot;. ${ASK}, as a plain text file`;

/**
 * The beginning of a copy. A mail program or word processor may have changed its quotes, or its brace was not copied.
 */
const BEGINNING =
  /(?<brace>\{\s*)?(?<quote>["\u201c\u201d\u201e\u201f]|&quot;)what(?:["\u201c\u201d\u201e\u201f]|&quot;)\s*:\s*(?:["\u201c\u201d\u201e\u201f]|&quot;)Halo Setup Assistant/gu;
const CURLY_QUOTES = /[\u201c\u201d\u201e\u201f]/gu;
/** A list of a copy. If it is outside of all copies, one has lost its beginning. */
const PART = /"(?:labelsAlone|requirements)"\s*:\s*\[/u;

/**
 * Returns all copies in a text, in its order. Reads each on its own: a copy that is cut off does not affect the others,
 * and braces and quotes in the text between them are ignored.
 */
export function copiesIn(file: string): Copy[] {
  const text = withoutMail(file);
  const starts = [...text.matchAll(BEGINNING)];
  const lineOf = lineCounter(text);
  const copies: Copy[] = [];
  let end = 0;
  for (const [at, { index, groups }] of starts.entries()) {
    if (PART.test(text.slice(end, index))) copies.push({ line: lineOf(end), details: null, reason: NO_BEGINNING });
    const next = starts[at + 1]?.index ?? text.length;
    const read = readCopy(text.slice(index, next), groups?.brace !== undefined, groups?.quote ?? '"');
    copies.push({ line: lineOf(index), details: read.details, reason: read.reason });
    // What follows a copy that is cut off belongs to it.
    end = read.reason === null ? index + read.length : next;
  }
  if (PART.test(text.slice(end))) copies.push({ line: lineOf(end), details: null, reason: NO_BEGINNING });
  return copies;
}

/** Returns the bytes of a file as text: UTF-16 by its byte order mark, otherwise UTF-8. Returns null where they contain a zero character, as files that are no text do. */
export function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  return text.includes('\0') ? null : text;
}

/** Removes what a mail program adds: the marks of a quoted mail, and no-break spaces. */
function withoutMail(text: string): string {
  return text.replace(/^[ \t]*(?:> ?)+/gmu, '').replace(/[\u00a0\u2007\u202f\ufeff]/gu, ' ');
}

function readCopy(segment: string, hasBrace: boolean, quote: string): Omit<Copy, 'line'> & { length: number } {
  const failed = (reason: string) => ({ length: segment.length, details: null, reason });
  if (quote === '&quot;') return failed(HTML);
  if (!hasBrace) return failed(NO_BEGINNING);
  const isCurly = quote !== '"';
  // This breaks a label with such a quote; the copy is then refused.
  const straight = isCurly ? segment.replace(CURLY_QUOTES, '"') : segment;
  let reason = CUT_OFF;
  for (const text of [straight, withoutBreaks(straight)]) {
    const length = objectLength(text);
    if (length === null) continue;
    try {
      return { length, details: JSON.parse(text.slice(0, length)), reason: null };
    } catch (error) {
      reason = `It is cut off or changed: it is no whole JSON (${faultOf(error)}). ${ASK}`;
    }
  }
  return failed(isCurly ? CURLY : reason);
}

/** Returns a text with a space for each line break in a string: a mail program breaks long lines. */
function withoutBreaks(text: string): string {
  let inString = false;
  let escaped = false;
  let out = '';
  for (const char of text) {
    if (char === '"' && !escaped) inString = !inString;
    escaped = inString && char === '\\' && !escaped;
    out += inString && (char === '\n' || char === '\r') ? ' ' : char;
  }
  return out;
}

/**
 * Returns the message of JSON.parse without the excerpt that Node adds: a terminal would interpret its control
 * characters.
 */
function faultOf(error: unknown): string {
  return (error instanceof Error ? error.message : '').split(',')[0]?.replace(/[^ -~]/gu, '') || 'not known';
}

/**
 * Returns the length of the object at the beginning of a text; null where it does not end. Braces in strings do not
 * count.
 */
function objectLength(text: string): number | null {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (inString) {
      if (char === '\\') at += 1;
      // A JSON string has no line breaks.
      else if (char === '"' || char === '\n') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}

/** Returns a function that finds the line of an index; its calls must be in order of the index. */
function lineCounter(text: string): (index: number) => number {
  let line = 1;
  let counted = 0;
  return (index) => {
    for (let at = text.indexOf('\n', counted); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
    counted = Math.max(counted, index);
    return line;
  };
}
