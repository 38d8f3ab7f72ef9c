import { bodyOf, rootElementOf } from './native';

/** A page with a background below this relative luminance (0 to 1) is dark. */
const MIN_LIGHT_LUMINANCE = 0.4;

/** Returns the page's own theme by the colour of its background, whatever the browser prefers. */
export function themeOf(document: Document): 'light' | 'dark' {
  for (const element of [bodyOf(document), rootElementOf(document)]) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (
      getComputedStyle(element).backgroundColor.match(/[\d.]+/gu) ?? []
    ).map(Number);
    if (alpha === 0) continue;
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255 < MIN_LIGHT_LUMINANCE ? 'dark' : 'light';
  }
  return 'light';
}
