import type { KeyboardEvent, RefObject } from 'react';

/** Props of every kind of checkbox. */
export interface BoxProps {
  id: string;
  name: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** The element that a person presses. */
  pressTarget: RefObject<HTMLElement | null>;
}

const to =
  <T extends HTMLElement>(pressTarget: RefObject<HTMLElement | null>) =>
  (el: T | null): void => {
    pressTarget.current = el;
  };

/** A native box that is invisible, under a label that draws it (quirk box-hidden-native). */
export function DrawnBox({ id, name, checked, onChange, pressTarget }: BoxProps) {
  return (
    <label className="drawn-box" ref={to(pressTarget)}>
      <input
        type="checkbox"
        className="unseen"
        id={id}
        name={name}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="drawn-face" />
    </label>
  );
}

function onSpace(act: () => void) {
  return (event: KeyboardEvent): void => {
    if (event.key !== ' ') return;
    event.preventDefault();
    act();
  };
}

/** A switch: a button, or a div (quirk box-switch). */
export function SwitchBox({ id, checked, onChange, pressTarget, name }: BoxProps) {
  const flip = (): void => onChange(!checked);
  const className = checked ? 'nhd-switch on' : 'nhd-switch';
  const knob = <span className="nhd-switch-knob" />;
  if (name.length % 2 === 0) {
    return (
      <button
        type="button"
        role="switch"
        aria-checked={checked}
        id={id}
        className={className}
        ref={to(pressTarget)}
        onClick={flip}
      >
        {knob}
      </button>
    );
  }
  return (
    <div
      role="switch"
      aria-checked={checked}
      tabIndex={0}
      id={id}
      className={className}
      ref={to(pressTarget)}
      onClick={flip}
      onKeyDown={onSpace(flip)}
    >
      {knob}
    </div>
  );
}

/** A div with the role checkbox (quirk box-aria). */
export function AriaBox({ id, checked, onChange, pressTarget }: BoxProps) {
  const flip = (): void => onChange(!checked);
  return (
    // biome-ignore lint/a11y/useSemanticElements: that it is no input is what this quirk is about.
    <div
      role="checkbox"
      aria-checked={checked}
      tabIndex={0}
      id={id}
      className={checked ? 'aria-box on' : 'aria-box'}
      ref={to(pressTarget)}
      onClick={flip}
      onKeyDown={onSpace(flip)}
    />
  );
}
