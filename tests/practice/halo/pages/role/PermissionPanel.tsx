import { PERMISSION_SECTIONS, type Permission, type PermissionSection } from '../../data/permissions.ts';
import { LazySection } from '../../ui/LazySection.tsx';
import { optionsOf, Select } from '../../ui/Select.tsx';

interface PermissionPanelProps {
  values: Record<string, string>;
  editing: boolean;
  onChange: (values: Record<string, string>) => void;
}

const NOT_SET = 'Not set';
const ROW_HEIGHT = 66;
const HEAD_HEIGHT = 90;

interface LineProps {
  permission: Permission;
  value: string | undefined;
  editing: boolean;
  onChange: (value: string | undefined) => void;
}

/** One setting. The label stands in a div of its own, the value follows it, and the label's `for` leads nowhere (halo-ui.md 2.5, 2.9). */
function PermissionLine({ permission, value, editing, onChange }: LineProps) {
  const { label, code, options, locked } = permission;
  return (
    <div className="col-md-6 inline nopad">
      <div className="field-label">
        <label htmlFor={`input-field-for-${code}`}>{label}</label>
      </div>
      {editing && !locked ? (
        <Select
          options={optionsOf([NOT_SET, ...options])}
          // An unset select shows "Not set" as its placeholder, not as a chosen value.
          value={value ?? null}
          onChange={(chosen) => onChange(chosen === null || chosen === NOT_SET ? undefined : chosen)}
          placeholder={NOT_SET}
        />
      ) : (
        <div className="noedit-value">{value ?? NOT_SET}</div>
      )}
    </div>
  );
}

interface SectionProps extends PermissionPanelProps {
  section: PermissionSection;
}

function Section({ section, values, editing, onChange }: SectionProps) {
  const set = (label: string, value: string | undefined): void => {
    const { [label]: _, ...others } = values;
    onChange(value === undefined ? others : { ...others, [label]: value });
  };
  return (
    <div className="details-group card-panel">
      <div className="details-group-header">{section.title}</div>
      {section.description ? <div className="details-group-description">{section.description}</div> : null}
      <div className="row">
        {section.permissions.map((permission) => (
          <PermissionLine
            key={permission.code}
            permission={permission}
            value={values[permission.label]}
            editing={editing}
            onChange={(value) => set(permission.label, value)}
          />
        ))}
      </div>
    </div>
  );
}

/** The tab Permissions of a role and of an agent: some 117 selects in 16 sections, each mounted when it is scrolled into view. */
export function PermissionPanel(props: PermissionPanelProps) {
  return PERMISSION_SECTIONS.map((section) => (
    // The other mode is another form to Halo: its sections mount anew.
    <LazySection
      key={`${section.title}-${props.editing}`}
      height={HEAD_HEIGHT + Math.ceil(section.permissions.length / 2) * ROW_HEIGHT}
    >
      <Section section={section} {...props} />
    </LazySection>
  ));
}
