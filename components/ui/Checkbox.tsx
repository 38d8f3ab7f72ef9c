import { useId } from 'preact/hooks';
import { managedHelp } from './managed';

interface CheckProps {
  label: string;
  help?: string;
  on: boolean;
  /** The organisation decided it. */
  managed?: boolean | undefined;
  onChange(on: boolean): void;
}

/** Renders a check box with an optional line of help. */
export function Checkbox({ label, help: ownHelp, on, managed = false, onChange }: CheckProps) {
  const id = useId();
  const help = managedHelp(ownHelp, managed);
  return (
    <div class="choice">
      <input
        id={id}
        type="checkbox"
        checked={on}
        disabled={managed}
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{label}</label>
        {help && (
          <p id={`${id}-help`} class="help">
            {help}
          </p>
        )}
      </div>
    </div>
  );
}
