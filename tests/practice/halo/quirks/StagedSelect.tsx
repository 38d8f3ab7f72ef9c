import { type ReactNode, useState } from 'react';
import { Modal } from '../ui/Modal.tsx';
import type { Option } from '../ui/option.ts';
import { ReadValue } from '../ui/ReadValue.tsx';
import { ToolButton } from '../ui/ToolButton.tsx';
import { words } from './words.ts';

interface StagedSelectProps {
  label: string;
  options: readonly Option[];
  value: string | null;
  onChange: (value: string | null) => void;
  /** Draws the field as it is in the dialog. */
  children: (value: string | null, onChange: (value: string | null) => void) => ReactNode;
}

/** A value with a pencil; what is chosen in its dialog is staged by the dialog's own Save (quirk save-in-dialog). */
export function StagedSelect({ label, options, value, onChange, children }: StagedSelectProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const shown = options.find((option) => option.value === value)?.label ?? '';
  const stage = (): void => {
    setOpen(false);
    onChange(draft);
  };
  const start = (): void => {
    setDraft(value);
    setOpen(true);
  };
  return (
    <div className="staged-value">
      <ReadValue value={shown} />
      <ToolButton bare text="Change" icon="pencil" onClick={start} />
      {open ? (
        <Modal
          title={words(label)}
          onClose={() => setOpen(false)}
          footer={
            <>
              <button type="button" className="nhd-button curve glow-btn oneline" onClick={stage}>
                {words('Save')}
              </button>
              <button type="button" className="nhd-button cancel" onClick={() => setOpen(false)}>
                {words('Cancel')}
              </button>
            </>
          }
        >
          <div className="row">{children(draft, setDraft)}</div>
        </Modal>
      ) : null}
    </div>
  );
}
