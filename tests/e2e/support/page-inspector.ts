/*
 * Functions that run in the page, in either browser. They cannot use anything outside of themselves.
 */

/** Returns all global names of the page's own world, sorted, without the indexes that the browser adds for frames. */
export function worldNames(): string[] {
  return Object.getOwnPropertyNames(globalThis)
    .filter((name) => !/^\d+$/.test(name))
    .sort();
}

/**
 * Returns the computed styles of the matching elements, as one text each: tag, classes, and properties that styles
 * could leak into.
 */
export function stylesOf(selector: string): string[] {
  const watched = [
    'display',
    'position',
    'font',
    'color',
    'background-color',
    'margin',
    'padding',
    'border',
    'box-sizing',
    'line-height',
    'letter-spacing',
    'outline',
    'width',
    'height',
    'opacity',
    'z-index',
    'cursor',
    'appearance',
  ];
  return [...document.querySelectorAll(selector)].map((element) => {
    const style = getComputedStyle(element);
    return `${element.tagName}.${element.className}: ${watched.map((name) => style.getPropertyValue(name)).join('|')}`;
  });
}
