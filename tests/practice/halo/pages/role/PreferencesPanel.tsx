import { PREFERENCES } from '../../data/preferences.ts';
import { SelectField } from '../../ui/fields.tsx';
import { Group, Row } from '../../ui/Group.tsx';
import { optionsOf } from '../../ui/option.ts';

interface PreferencesPanelProps {
  values: Record<string, string>;
  editing: boolean;
  onChange: (values: Record<string, string>) => void;
}

/** The tab Preferences of a role and of an agent. */
export function PreferencesPanel({ values, editing, onChange }: PreferencesPanelProps) {
  const set = (label: string, value: string | null): void => {
    const { [label]: _, ...others } = values;
    onChange(value === null ? others : { ...others, [label]: value });
  };
  return (
    <Group title="Preferences">
      <Row>
        {PREFERENCES.map(({ label, api, options }) => (
          <SelectField
            key={api}
            label={label}
            api={api}
            editing={editing}
            options={optionsOf(options)}
            value={values[label] ?? null}
            onChange={(value) => set(label, value)}
            placeholder="Not set"
            clearable
          />
        ))}
      </Row>
    </Group>
  );
}
