const VISIBLE = /[^\s\p{C}\p{Default_Ignorable_Code_Point}]/u;

/** Checks whether a page shows at least one character of a text, so that it can be a name. */
export function hasVisibleText(text: string): boolean {
  return VISIBLE.test(text);
}
