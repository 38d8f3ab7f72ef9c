import { type ReactNode, useId, useState } from 'react';
import { createPortal } from 'react-dom';
import { boot } from '../data/boot.ts';

/** A controlled text field. Its id is generated, so nothing outside can rely on it. */
export function TextField({
  label,
  hint,
  value,
  secret,
  required,
  wrong,
  onChange,
  onLeave,
  onEnter,
}: {
  label: string;
  hint?: string;
  value: string;
  secret?: boolean;
  required?: boolean;
  /** Shows that a value is needed. */
  wrong?: boolean;
  onChange(value: string): void;
  /** Called when the field loses the focus. */
  onLeave?(): void;
  /** Called when the field gets the focus. */
  onEnter?(): void;
}) {
  const id = useId();
  const note = useId();
  const isPlain = boot.quirks['scalepad-secret-text'];
  return (
    <Box>
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
        onFocus={onEnter}
      />
      {(hint || wrong) && (
        <p id={note} className={wrong ? 'note wrong' : 'note'}>
          {wrong ? 'This field is required.' : hint}
        </p>
      )}
    </Box>
  );
}

/** The container of a field: an element, or its shadow root (quirk scalepad-shadow-fields). */
function Box({ children }: { children: ReactNode }) {
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  if (!boot.quirks['scalepad-shadow-fields']) return <div className="field">{children}</div>;
  const attach = (host: HTMLElement | null) => {
    if (host) setRoot(host.shadowRoot ?? host.attachShadow({ mode: 'open' }));
  };
  return (
    <div className="field" ref={attach}>
      {root && createPortal(children, root)}
    </div>
  );
}
