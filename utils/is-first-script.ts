/**
 * Returns true for the first script of this name in the extension's own world of the document, which the page cannot
 * see. The background may inject scripts into open tabs that have them already.
 */
export function isFirstScript(name: string): boolean {
  const world = globalThis as Record<symbol, true | undefined>;
  const key = Symbol.for(`halo-setup-assistant.${name}`);
  if (world[key]) return false;
  world[key] = true;
  return true;
}
