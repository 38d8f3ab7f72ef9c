/**
 * Returns the text without the characters at its end that `isTail` accepts. Walks from the end: a pattern that ends
 * in `+$` is tried at every position with such characters, which needs quadratic time.
 */
export function trimEndWhere(text: string, isTail: (character: string) => boolean): string {
  let end = text.length;
  while (end > 0 && isTail(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
