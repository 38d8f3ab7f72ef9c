import { useId } from 'preact/hooks';

interface PassphraseFieldProps {
  label: string;
  value: string;
  /** An existing passphrase is requested, not a new one. */
  known?: boolean;
  help?: string | undefined;
  fault?: string | null;
  onInput(value: string): void;
}

/** Renders a masked text field. Its text is passed on as typed, with spaces. */
export function PassphraseField({ label, value, known = false, help, fault, onInput }: PassphraseFieldProps) {
  const id = useId();
  const description = fault ?? help;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="password"
        autocomplete={known ? 'current-password' : 'new-password'}
        value={value}
        aria-invalid={fault ? true : undefined}
        aria-describedby={description ? `${id}-description` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {description && (
        <p id={`${id}-description`} class={fault ? 'fault' : 'help'}>
          {description}
        </p>
      )}
    </div>
  );
}
