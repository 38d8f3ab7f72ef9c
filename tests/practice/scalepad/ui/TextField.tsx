import { useId } from 'react';
import { boot } from '../data/boot.ts';

/** A controlled text field. Its id is generated, so nothing outside can count on it. */
export function TextField({
  label,
  hint,
  value,
  secret,
  required,
  wrong,
  onChange,
  onLeave,
}: {
  label: string;
  hint?: string;
  value: string;
  secret?: boolean;
  required?: boolean;
  /** Shows that a value is needed. */
  wrong?: boolean;
  onChange(value: string): void;
  /** The field is left. */
  onLeave?(): void;
}) {
  const id = useId();
  const note = useId();
  const isPlain = boot.quirks['scalepad-secret-text'];
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={secret && !isPlain ? 'password' : 'text'}
        autoComplete={isPlain ? undefined : 'off'}
        spellCheck={false}
        value={value}
        aria-required={required}
        aria-invalid={wrong || undefined}
        aria-describedby={hint || wrong ? note : undefined}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
      />
      {(hint || wrong) && (
        <p id={note} className={wrong ? 'note wrong' : 'note'}>
          {wrong ? 'This field is required.' : hint}
        </p>
      )}
    </div>
  );
}
