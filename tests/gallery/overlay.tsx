import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Markers } from '@/utils/guide/overlay/markers';
import { Spotlight } from '@/utils/guide/overlay/spotlight';

/** Creates a control of the backdrop page. */
function control(left: number, top: number, width = 320): HTMLElement {
  const el = document.createElement('div');
  el.style.cssText = `position: absolute; left: ${left}px; top: ${top}px; width: ${width}px; height: 36px`;
  return el;
}

/** Returns an overlay layer into which `fill` draws once. */
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

/** Draws the ring and its bubble at a control. */
export function pointing(left: number, top: number): ComponentChildren {
  return drawn((layer) => {
    const el = control(left, top);
    const spotlight = new Spotlight(() => undefined);
    layer.append(el, spotlight.el);
    spotlight.show(
      { find: () => el, name: 'Assets Access Level', text: i18n.t('guide.pointAt', ['Read and Modify']) },
      true,
    );
  });
}

/** Draws the markers next to three controls. */
export function withMarkers(): ComponentChildren {
  return drawn((layer) => {
    const markers = new Markers(() => undefined);
    const controls = [180, 248, 316].map((top) => control(40, top));
    layer.append(...controls, markers.el);
    const states = ['to-change', 'needs-you', 'to-change'] as const;
    const of: [string, string] = ['Assets Access Level', 'Read and Modify'];
    markers.set(
      controls.map((el, at) => ({
        id: String(at),
        el,
        state: states[at] ?? 'to-change',
        text: states[at] === 'needs-you' ? i18n.t('guide.marker.needsYou', of) : i18n.t('guide.marker.toChange', of),
      })),
    );
  });
}
