import { useRef } from 'react';
import { isPressed, useGeneration } from '../quirks/generation.ts';

interface TextInputProps {
  id: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
  type: 'text' | 'email' | 'tel';
  /** More than one makes it a textarea. */
  lines: number;
}

/** A field of text; React holds its value. */
export function TextInput({ onChange, type, lines, ...rest }: TextInputProps) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const generation = useGeneration(() => field.current === document.activeElement || isPressed(field.current));
  const common = { ...rest, ref: field, autoComplete: 'off' };
  return lines > 1 ? (
    <textarea key={generation} {...common} rows={lines} onChange={(event) => onChange(event.target.value)} />
  ) : (
    <input key={generation} {...common} type={type} onChange={(event) => onChange(event.target.value)} />
  );
}
