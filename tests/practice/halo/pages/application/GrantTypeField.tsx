import type { GRANT_TYPES, GrantType } from '../../../records.ts';
import { quirk } from '../../data/boot.ts';
import { words } from '../../quirks/words.ts';
import { Radio } from '../../ui/Box.tsx';
import { Field, fieldId } from '../../ui/Field.tsx';
import { ReadValue } from '../../ui/ReadValue.tsx';

interface GrantTypeFieldProps {
  value: GrantType;
  methods: typeof GRANT_TYPES;
  editing: boolean;
  onChange: (value: GrantType) => void;
}

/** Authentication Method: native radios, one below the other (docs/halo-ui.md 2.8). */
export function GrantTypeField({ value, methods, editing, onChange }: GrantTypeFieldProps) {
  const chosen = methods.find((method) => method.value === value);
  return (
    <Field label="Authentication Method" api="grant_type" required width={12}>
      {editing ? (
        <div className="radio-group">
          {methods.map((method, index) => (
            <div key={method.value} className="nhd-radio">
              <Radio
                id={`${fieldId('grant_type')}_${index}`}
                name="grant_type"
                value={method.value}
                checked={method.value === value}
                onChange={() => onChange(method.value)}
              />
              {quirk('label-in-div') ? (
                <div className="field-name">{words(method.label)}</div>
              ) : (
                <label htmlFor={`${fieldId('grant_type')}_${index}`}>{words(method.label)}</label>
              )}
            </div>
          ))}
        </div>
      ) : (
        <ReadValue value={words(chosen?.label ?? '')} />
      )}
    </Field>
  );
}
