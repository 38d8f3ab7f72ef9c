import { type ComponentChildren, render } from 'preact';
import { mountHost } from '@/utils/dom/mount-host';
import { native } from '@/utils/dom/native';

/** The guide's place in the page. */
export interface MountedPanel {
  /** The element in the page; presses on the guide arrive there, from the page's point of view. */
  host: HTMLElement;
  /** The card itself; null while it shows nothing. */
  panelElement(): HTMLElement | null;
  /** The focus is on the button that moves the card. */
  isMoving(): boolean;
  /** Adds the style sheet of a part that came later. */
  style(css: string): void;
  show(children: ComponentChildren): void;
  remove(): void;
}

/** Mounts a place for what `show` is given. `onKey` gets the keys that are pressed in it, which then reach nobody else. */
export function mountPanel(css: string, onKey?: (event: KeyboardEvent) => void): MountedPanel {
  const { el, root, body, style, remove } = mountHost({
    css,
    name: 'halo-setup-assistant',
    ...(onKey && { onKey }),
  });
  return {
    host: el,
    // Inside the surface that carries the colours.
    panelElement: () =>
      (native(native(body, 'firstElementChild'), 'firstElementChild') as HTMLElement | null | undefined) ?? null,
    isMoving: () => root.activeElement?.classList.contains('move') === true,
    style,
    show: (children) => render(children, body),
    remove() {
      render(null, body);
      remove();
    },
  };
}
