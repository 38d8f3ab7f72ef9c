import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { MAX_NAME_LENGTH } from '@/utils/recipe/constants';
import { hasVisibleText } from '@/utils/recipe/has-visible-text';
import { managedHelp } from './managed';

interface TextFieldProps {
  label: string;
  value: string;
  /** Shown below the field and read with it. */
  help?: string;
  /** What is wrong with the value; null when nothing is. */
  fault?: string | null;
  /** For a number. */
  range?: { min: number; max: number };
  /** The organisation decided it. */
  managed?: boolean | undefined;
  /**
   * The complete text: on Enter or when the field loses the focus. A text without visible characters is dropped, and the
   * field shows the old one again.
   */
  onCommit(value: string): void;
  /** Next to the field, such as a button. */
  children?: ComponentChildren;
}

/**
 * Renders a labelled field for a number, or for a name with as many characters as a setup stores. It keeps what is being
 * typed while the rest of the view is rendered again.
 */
export function TextField({ label, value, help, fault, range, managed = false, onCommit, children }: TextFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  // A new value from outside replaces the draft.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft is dropped when the value changes, not when it does
  useEffect(() => setDraft(null), [value]);
  const description = fault ?? managedHelp(help, managed);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="with-button">
        <input
          id={id}
          {...(range ? { type: 'number', ...range } : { type: 'text', maxLength: MAX_NAME_LENGTH })}
          value={draft ?? value}
          autocomplete="off"
          spellcheck={false}
          readOnly={managed}
          aria-invalid={fault ? true : undefined}
          aria-describedby={description ? `${id}-description` : undefined}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onChange={(event) => {
            const typed = event.currentTarget.value.trim();
            if (!hasVisibleText(typed) || typed === value) setDraft(null);
            else onCommit(typed);
          }}
        />
        {children}
      </div>
      {description && (
        <p id={`${id}-description`} class={fault ? 'fault' : 'help'}>
          {description}
        </p>
      )}
    </div>
  );
}
