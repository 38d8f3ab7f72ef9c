import { create, createSvg } from '@/utils/dom/native';

/** Creates an element with attributes and content; texts become text, never markup. */
export function node<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = create(tag);
  setAttributes(element, attributes).append(...content);
  return element;
}

/** Creates one icon of `ui/icons.ts`, as ui/Icon.tsx renders it. Decorative. */
export function icon(d: string): Element {
  return drawing('icon', 16, 16, ['path', { d }]);
}

/** Creates the extension's logo, as ui/Logo.tsx renders it. Decorative. */
export function logo(): Element {
  return drawing(
    'logo',
    32,
    20,
    ['rect', { width: '32', height: '32', rx: '8' }],
    ['path', { d: 'M9.2 17l5.3 5.2L25 10.8' }],
    ['circle', { cx: '8', cy: '10', r: '2.6' }],
  );
}

function drawing(name: string, grid: number, size: number, ...shapes: [string, Record<string, string>][]): Element {
  const svg = createSvg('svg');
  const px = String(size);
  setAttributes(svg, { class: name, viewBox: `0 0 ${grid} ${grid}`, width: px, height: px, 'aria-hidden': 'true' });
  svg.append(...shapes.map(([tag, attributes]) => setAttributes(createSvg(tag), attributes)));
  return svg;
}

function setAttributes<E extends Element>(element: E, attributes: Record<string, string>): E {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
