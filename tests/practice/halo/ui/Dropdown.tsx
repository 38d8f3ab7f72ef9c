import { useState } from 'react';
import { words } from '../quirks/words.ts';
import { Icon } from './Icon.tsx';

interface DropdownProps {
  choices: readonly string[];
  value: string;
  onChange: (value: string) => void;
}

/** A menu of a toolbar with Semantic UI's markup, such as "Active". */
export function Dropdown({ choices, value, onChange }: DropdownProps) {
  const [open, setOpen] = useState(false);
  const choose = (choice: string): void => {
    setOpen(false);
    onChange(choice);
  };
  return (
    <div className={`ui button dropdown${open ? ' active visible' : ''}`}>
      <button
        type="button"
        className="dropdown-face"
        aria-haspopup="listbox"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {words(value)}
        <Icon name="down" />
      </button>
      {open ? (
        <div className="menu transition visible" role="listbox">
          {choices.map((choice) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: as Halo's menus are.
            <div
              key={choice}
              className={choice === value ? 'item active selected' : 'item'}
              role="option"
              aria-selected={choice === value}
              tabIndex={-1}
              data-id={choice.toLowerCase()}
              onClick={() => choose(choice)}
            >
              {words(choice)}
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}
