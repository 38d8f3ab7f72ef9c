import { words } from '../quirks/words.ts';
import { Icon, type IconName } from './Icon.tsx';

interface ToolButtonProps {
  /** The button's text, and its tooltip unless `title` is set. */
  text: string;
  /** The tooltip; toolbar buttons of Halo always carry one (docs/halo-ui.md 2.3). */
  title?: string;
  icon: IconName;
  onClick: () => void;
  disabled?: boolean;
  /** Only the icon is shown. */
  bare?: boolean;
}

/** A button of a toolbar. */
export function ToolButton({ text, title = text, icon, onClick, disabled = false, bare = false }: ToolButtonProps) {
  return (
    <button
      type="button"
      className={`solidbutton fabtn${bare ? ' notext' : ''}`}
      title={words(title)}
      onClick={onClick}
      disabled={disabled}
    >
      <Icon name={icon} />
      {bare ? null : <span>{words(text)}</span>}
    </button>
  );
}
