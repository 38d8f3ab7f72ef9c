import { type ComponentChildren, render } from 'preact';
import { type HostOptions, mountHost } from '@/utils/dom/mount-host';
import { native, queryOne } from '@/utils/dom/native';

/** What the Tab key reaches in the panel. */
const FOCUSABLE = 'button, a[href], summary, input';
const HEADING = 'h2';

/** The guide's element in the page. */
export interface MountedPanel {
  /** The element in the page; for the page, it is the target of presses on the guide. */
  host: HTMLElement;
  /** The panel itself; null while nothing is shown. */
  panelElement(): HTMLElement | null;
  focusHeading(): void;
  /** The focus is on the button that moves the panel. */
  isMoving(): boolean;
  /** Moves the focus to the first control of the panel. */
  focus(): void;
  /** Moves the focus back to where it was in the page. */
  returnFocus(): void;
  /** Adds the style sheet of another part. */
  style(css: string): void;
  show(children: ComponentChildren): void;
  remove(): void;
}

/** Mounts an element for what `show` renders. `onKey` receives the keys that are pressed in it; nobody else does. */
export function mountPanel(css: string, keys: Pick<HostOptions, 'onKey' | 'isWriting'> = {}): MountedPanel {
  const { el, root, body, style, returnFocus, remove } = mountHost({ css, name: 'halo-setup-assistant', ...keys });
  const focusHeading = () => queryOne<HTMLElement>(body, HEADING)?.focus();
  return {
    host: el,
    // Inside the ThemeRoot, which has the colours.
    panelElement: () =>
      (native(native(body, 'firstElementChild'), 'firstElementChild') as HTMLElement | null | undefined) ?? null,
    isMoving: () => root.activeElement?.classList.contains('move') === true,
    focus: () => queryOne<HTMLElement>(root, FOCUSABLE)?.focus(),
    returnFocus,
    style,
    focusHeading,
    show(children) {
      const focused = root.activeElement;
      render(children, body);
      // Where a press removes its own button, the focus moves to the heading, not to the start of Halo's page.
      if (focused && !focused.isConnected) focusHeading();
    },
    remove() {
      render(null, body);
      remove();
    },
  };
}
