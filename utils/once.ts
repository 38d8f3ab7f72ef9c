/**
 * True for the first script of this name in this extension's own world of the document, which the page cannot see. The
 * background puts scripts into open tabs that may have them already.
 */
export function isFirst(name: string): boolean {
  const world = globalThis as Record<symbol, true | undefined>;
  const key = Symbol.for(`halo-setup-assistant.${name}`);
  if (world[key]) return false;
  world[key] = true;
  return true;
}
