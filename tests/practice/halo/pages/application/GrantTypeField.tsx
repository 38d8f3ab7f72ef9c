import type { GRANT_TYPES, GrantType } from '../../../records.ts';
import { Field, fieldId, ReadValue } from '../../ui/Field.tsx';

interface GrantTypeFieldProps {
  value: GrantType;
  methods: typeof GRANT_TYPES;
  editing: boolean;
  onChange: (value: GrantType) => void;
}

/** Authentication Method: native radios, one below the other (halo-ui.md 2.8). */
export function GrantTypeField({ value, methods, editing, onChange }: GrantTypeFieldProps) {
  const chosen = methods.find((method) => method.value === value);
  return (
    <Field label="Authentication Method" api="grant_type" required width={12}>
      {editing ? (
        <div className="radio-group">
          {methods.map((method, index) => (
            <div key={method.value} className="nhd-radio">
              <input
                type="radio"
                id={`${fieldId('grant_type')}_${index}`}
                name="grant_type"
                value={method.value}
                checked={method.value === value}
                onChange={() => onChange(method.value)}
              />
              <label htmlFor={`${fieldId('grant_type')}_${index}`}>{method.label}</label>
            </div>
          ))}
        </div>
      ) : (
        <ReadValue value={chosen?.label ?? ''} />
      )}
    </Field>
  );
}
