import type { ComponentProps } from 'preact';
import { SaveGuardDialog } from '@/components/guide/SaveGuardDialog';
import { ThemeRoot } from '@/components/ui/ThemeRoot';
import { haloTheme } from '../layout/halo-theme';
import { type MountedPanel, mountPanel } from '../mount-panel';

const KEYS = ['keydown', 'keyup', 'keypress'] as const;

/** The save guard's dialog in Halo's page, in its own host. While it is open, no key reaches the page. */
export class GuardDialog {
  #mounted: MountedPanel | null = null;
  #open: AbortController | null = null;

  readonly #css: string;
  readonly #onEscape: () => void;
  readonly #onChange: () => void;

  constructor(css: string, onEscape: () => void, onChange: () => void) {
    this.#css = css;
    this.#onEscape = onEscape;
    this.#onChange = onChange;
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  show(props: ComponentProps<typeof SaveGuardDialog>): void {
    this.#mounted ??= mountPanel(this.#css);
    if (!this.#open) {
      this.#open = new AbortController();
      this.#keepKeys(this.#open.signal);
      this.#report();
    }
    this.#mounted.show(
      <ThemeRoot theme={haloTheme()}>
        <SaveGuardDialog {...props} />
      </ThemeRoot>,
    );
  }

  close(): void {
    const wasOpen = this.isOpen;
    this.#open?.abort();
    this.#open = null;
    this.#mounted?.remove();
    this.#mounted = null;
    if (wasOpen) this.#report();
  }

  /** Halo listens for keys on the document, and discards on Escape. The browser's own handling of Tab and Enter stays. */
  #keepKeys(signal: AbortSignal): void {
    const onKey = (event: KeyboardEvent) => {
      event.stopImmediatePropagation();
      if (event.key !== 'Escape') return;
      event.preventDefault();
      // Halo must not receive the keyup either, so the guard closes with that.
      if (event.isTrusted && event.type === 'keyup') this.#onEscape();
    };
    for (const key of KEYS) addEventListener(key, onKey, { capture: true, signal });
  }

  #report(): void {
    try {
      this.#onChange();
    } catch {
      // What the guide shows does not decide whether Save is blocked.
    }
  }
}
