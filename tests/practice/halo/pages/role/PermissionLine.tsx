import { quirk } from '../../data/boot.ts';
import type { Permission } from '../../data/permissions.ts';
import { FarField } from '../../quirks/FarField.tsx';
import { isStaged, permissionOptions, shownLevel } from '../../quirks/options.ts';
import { StagedSelect } from '../../quirks/StagedSelect.tsx';
import { words } from '../../quirks/words.ts';
import { Field } from '../../ui/Field.tsx';
import { FieldLabel } from '../../ui/FieldLabel.tsx';
import { optionsOf } from '../../ui/option.ts';
import { LevelValue } from '../../ui/ReadValue.tsx';
import { Select } from '../../ui/Select.tsx';

const NOT_SET = 'Not set';

interface PermissionLineProps {
  permission: Permission;
  value: string | undefined;
  editing: boolean;
  onChange: (value: string | undefined) => void;
}

function Level({ permission, value, editing, onChange }: PermissionLineProps) {
  const { label, locked, code } = permission;
  const texts = permissionOptions(permission);
  if (!editing || locked) {
    return <LevelValue value={value === undefined ? words(NOT_SET) : (shownLevel(value, texts) ?? words(value))} />;
  }
  const options = optionsOf([NOT_SET, ...texts]);
  const common = {
    label,
    options,
    // An unset select shows "Not set" as its placeholder, not as a chosen value.
    value: value ?? null,
    onChange: (chosen: string | null) => onChange(chosen === null || chosen === NOT_SET ? undefined : chosen),
    placeholder: NOT_SET,
  };
  if (!isStaged(label)) return <Select {...common} />;
  return (
    <StagedSelect {...common}>
      {(draft, setDraft) => (
        <Field label={label} api={`dialog_${code}`} width={12}>
          <Select {...common} value={draft} onChange={setDraft} />
        </Field>
      )}
    </StagedSelect>
  );
}

/**
 * One setting. The label is in a div of its own, the value follows it, and the label's `for` matches no control
 * (docs/halo-ui.md 2.5, 2.9).
 */
export function PermissionLine(props: PermissionLineProps) {
  const { label, code } = props.permission;
  const name = <FieldLabel text={label} htmlFor={`input-field-for-${code}`} />;
  if (quirk('label-above-far')) {
    return (
      <FarField name={name} help={null}>
        <Level {...props} />
      </FarField>
    );
  }
  return (
    <div className="col-md-6 inline nopad">
      <div className="field-label">{name}</div>
      <Level {...props} />
    </div>
  );
}
