import type { ComponentChildren } from 'preact';

interface ButtonProps {
  kind?: 'primary' | 'plain' | 'quiet' | 'danger' | 'bare';
  /** The accessible name where the content is only an icon; also the tooltip. */
  label?: string;
  disabled?: boolean;
  /** Id of the text that says why it is disabled. */
  describedBy?: string;
  autofocus?: boolean;
  /** For a button that opens something: whether it is open. */
  expanded?: boolean;
  /** Skipped by the Tab key, because it is visually hidden. */
  skipped?: boolean | undefined;
  onPress(event: Event): void;
  children: ComponentChildren;
}

/**
 * Renders a button. While disabled it stays in the tab order (aria-disabled, and presses are ignored), so that keyboard
 * users do not lose the focus when "Apply settings" is done.
 */
export function Button({
  kind = 'plain',
  label,
  disabled = false,
  describedBy,
  autofocus,
  expanded,
  skipped = false,
  onPress,
  children,
}: ButtonProps) {
  return (
    <button
      type="button"
      class={`button ${kind}`}
      aria-label={label}
      title={label}
      aria-disabled={disabled || undefined}
      aria-describedby={describedBy}
      autofocus={autofocus}
      aria-expanded={expanded}
      tabIndex={skipped ? -1 : undefined}
      onClick={(event) => {
        if (!disabled) onPress(event);
      }}
    >
      {children}
    </button>
  );
}
