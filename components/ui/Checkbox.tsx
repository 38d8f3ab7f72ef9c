import { useId } from 'preact/hooks';

interface CheckProps {
  label: string;
  help: string;
  on: boolean;
  onChange(on: boolean): void;
}

/** Renders a check box with a line of help. */
export function Checkbox({ label, help, on, onChange }: CheckProps) {
  const id = useId();
  return (
    <div class="choice">
      <input
        id={id}
        type="checkbox"
        checked={on}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{label}</label>
        <p id={`${id}-help`} class="help">
          {help}
        </p>
      </div>
    </div>
  );
}
