import { create, createSvg } from '@/utils/dom/native';

/** Draws one icon of `components/ui/icons.ts`, as the components do. */
export function drawIcon(d: string): SVGElement {
  const icon = createSvg('svg');
  icon.setAttribute('class', 'icon');
  icon.setAttribute('viewBox', '0 0 16 16');
  const path = createSvg('path');
  path.setAttribute('d', d);
  icon.append(path);
  return icon;
}

/** Creates an element with a class, and with a text unless it is empty. */
export function part(name: string, text = '', tag = 'div'): HTMLElement {
  const el = create(tag);
  el.className = name;
  el.textContent = text;
  return el;
}
