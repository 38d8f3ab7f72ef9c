import { create, createSvg } from '@/utils/dom/native';

/** One icon of `components/ui/icons.ts`, as the components draw it. */
export function drawIcon(d: string): SVGElement {
  const icon = createSvg('svg');
  icon.setAttribute('class', 'icon');
  icon.setAttribute('viewBox', '0 0 16 16');
  const path = createSvg('path');
  path.setAttribute('d', d);
  icon.append(path);
  return icon;
}

/** An element with a class, and with a text when one is given. */
export function part(name: string, text = '', tag = 'div'): HTMLElement {
  const el = create(tag);
  el.className = name;
  el.textContent = text;
  return el;
}
