import type { ComponentChildren } from 'preact';

interface ButtonProps {
  kind?: 'primary' | 'plain' | 'quiet' | 'danger' | 'bare';
  /** The accessible name where the content is only an icon; also the tooltip. */
  label?: string;
  disabled?: boolean;
  /** Id of the text that says why it is disabled. */
  describedBy?: string;
  autofocus?: boolean;
  /** Given for a button that opens something: whether it is open. */
  expanded?: boolean;
  onPress(event: Event): void;
  children: ComponentChildren;
}

/**
 * A button. While disabled it keeps its place in the tab order (aria-disabled, and presses are dropped): the focus of
 * an admin who works by keyboard must not fall out of the card because "Apply settings" has just done its work.
 */
export function Button({
  kind = 'plain',
  label,
  disabled = false,
  describedBy,
  autofocus,
  expanded,
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
      onClick={(event) => {
        if (!disabled) onPress(event);
      }}
    >
      {children}
    </button>
  );
}
