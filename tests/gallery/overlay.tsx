import type { ComponentChildren } from 'preact';
import { Markers } from '@/utils/guide/overlay/markers';
import { Spotlight } from '@/utils/guide/overlay/spotlight';

/** A control of the backdrop page. */
function control(left: number, top: number, width = 320): HTMLElement {
  const el = document.createElement('div');
  el.style.cssText = `position: absolute; left: ${left}px; top: ${top}px; width: ${width}px; height: 36px`;
  return el;
}

/** Puts what the overlay's own script draws into the picture, once. */
function drawn(fill: (layer: HTMLElement) => void): ComponentChildren {
  return (
    <div
      class="overlay"
      aria-hidden="true"
      ref={(layer) => {
        if (layer?.childElementCount === 0) fill(layer);
      }}
    />
  );
}

/** The ring and its bubble at a control that stands there. */
export function pointing(left: number, top: number): ComponentChildren {
  return drawn((layer) => {
    const el = control(left, top);
    const spotlight = new Spotlight(() => undefined);
    layer.append(el, spotlight.el);
    spotlight.at({ find: () => el, name: 'Assets Access Level', text: 'Wanted: Read and Modify' }, true);
  });
}

/** The markers beside three controls. */
export function marked(): ComponentChildren {
  return drawn((layer) => {
    const marks = new Markers(() => undefined);
    const controls = [180, 248, 316].map((top) => control(40, top));
    layer.append(...controls, marks.el);
    const statuses = ['differs', 'ambiguous', 'locked'] as const;
    marks.set(controls.map((el, at) => ({ id: String(at), el, status: statuses[at] ?? 'differs' })));
  });
}
