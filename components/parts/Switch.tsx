import { useId } from 'preact/hooks';
import type { OptionRow } from '../popup/props';

interface SwitchProps {
  option: OptionRow;
  onOption(id: string, on: boolean): void;
}

/** One option of the recipe, on or off, with why one would want it. */
export function Switch({ option, onOption }: SwitchProps) {
  const id = useId();
  return (
    <div class="choice">
      <input
        id={id}
        type="checkbox"
        checked={option.on}
        aria-describedby={`${id}-why`}
        onChange={(event) => onOption(option.id, event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{option.label}</label>
        <p id={`${id}-why`} class="help">
          {option.why}
        </p>
      </div>
    </div>
  );
}
