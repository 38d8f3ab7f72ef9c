import { useRef } from 'react';
import { quirk } from '../data/boot.ts';
import { AriaBox, type BoxProps, DrawnBox, SwitchBox } from '../quirks/Boxes.tsx';
import { isPressed, useGeneration } from '../quirks/generation.ts';
import { applyPress, registerTick } from '../quirks/tick.ts';

function NativeBox({ id, name, checked, onChange, pressTarget }: BoxProps) {
  return (
    <input
      type="checkbox"
      id={id}
      name={name}
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
      ref={(el) => {
        pressTarget.current = el;
      }}
    />
  );
}

const Kind = quirk('box-hidden-native')
  ? DrawnBox
  : quirk('box-switch')
    ? SwitchBox
    : quirk('box-aria')
      ? AriaBox
      : NativeBox;

/** A checkbox without its label: native, unless a quirk of the group Boxes says otherwise. */
export function Box(props: Omit<BoxProps, 'pressTarget'>) {
  const pressTarget = useRef<HTMLElement | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const generation = useGeneration(() => isPressed(pressTarget.current));
  const toggle = (): void => latest.current.onChange(!latest.current.checked);
  const change = (checked: boolean): void => {
    registerTick(toggle);
    applyPress(() => props.onChange(checked), toggle);
  };
  return <Kind key={generation} {...props} onChange={change} pressTarget={pressTarget} />;
}

interface RadioProps {
  id: string;
  name: string;
  value: string;
  checked: boolean;
  onChange: () => void;
}

/** A native radio without its label. */
export function Radio(props: RadioProps) {
  const pressTarget = useRef<HTMLInputElement>(null);
  const generation = useGeneration(() => isPressed(pressTarget.current));
  const drawn = quirk('box-hidden-native');
  const radio = (
    <input key={generation} ref={pressTarget} type="radio" className={drawn ? 'unseen' : undefined} {...props} />
  );
  if (!drawn) return radio;
  return (
    <label className="drawn-box round" htmlFor={props.id}>
      {radio}
      <span className="drawn-face" />
    </label>
  );
}
