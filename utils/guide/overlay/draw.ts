const SVG = 'http://www.w3.org/2000/svg';

/** One icon of `components/ui/icons.ts`, as the components draw it. */
export function drawIcon(d: string): SVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('class', 'icon');
  icon.setAttribute('viewBox', '0 0 16 16');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', d);
  icon.append(path);
  return icon;
}

/** An element with a class, and with a text when one is given. */
export function part(name: string, text = '', tag = 'div'): HTMLElement {
  const el = document.createElement(tag);
  el.className = name;
  el.textContent = text;
  return el;
}
