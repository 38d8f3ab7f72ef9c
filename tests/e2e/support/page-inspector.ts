/*
 * What a page can see of itself. These run in the page, alone, in either browser: nothing outside the function is there.
 */

/** Returns every name in the page's own world, sorted, without those that the browser adds when a frame is attached. */
export function worldNames(): string[] {
  return Object.getOwnPropertyNames(globalThis)
    .filter((name) => !/^\d+$/.test(name))
    .sort();
}

/** Returns the computed styles of the elements that match, one text each: tag, classes, and what could be leaked into. */
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
