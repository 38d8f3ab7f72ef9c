import { DEPARTMENTS, MEMBERSHIP_LEVELS, type RoleRecord } from '../../../records.ts';
import { DoubleSelect } from '../../quirks/Doubles.tsx';
import { shownMembership } from '../../quirks/options.ts';
import { words } from '../../quirks/words.ts';
import { SelectField } from '../../ui/fields.tsx';
import { Group, Row } from '../../ui/Group.tsx';
import { optionsOf } from '../../ui/option.ts';
import { Select } from '../../ui/Select.tsx';
import { TeamsGroup } from './TeamsGroup.tsx';

interface DepartmentsPanelProps {
  role: RoleRecord;
  editing: boolean;
  onChange: (patch: Partial<RoleRecord>) => void;
}

const NOT_SET = 'Not set';
const LEVELS = optionsOf([NOT_SET, ...MEMBERSHIP_LEVELS]);
/** What the membership of one department can be; the words of the API's integer levels (docs/halo-ui.md 2.11). */
const ONE = optionsOf([NOT_SET, 'Basic Member', 'View All', 'Modify All', 'Department Manager']);
const MEMBERSHIP = {
  label: 'Membership level to all Departments',
  api: 'membershiplevel',
  options: LEVELS,
  width: 12,
} as const;
const kept = (value: string | null): string => (value === null || value === NOT_SET ? '' : value);

function DepartmentTable({ role, editing, onChange }: DepartmentsPanelProps) {
  const set = (department: string, value: string): void => {
    const { [department]: _, ...others } = role.departments;
    onChange({ departments: value ? { ...others, [department]: value } : others });
  };
  return (
    <table className="inner-table">
      <thead>
        <tr>
          <th>{words('Department')}</th>
          <th>{words('Membership level')}</th>
        </tr>
      </thead>
      <tbody>
        {DEPARTMENTS.map((department) => {
          const value = role.departments[department] ?? '';
          return (
            <tr key={department}>
              <td>{department}</td>
              <td>
                {editing ? (
                  <Select
                    options={ONE}
                    value={value || null}
                    onChange={(next) => set(department, kept(next))}
                    placeholder={NOT_SET}
                  />
                ) : (
                  words(value || NOT_SET)
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The role's tab Departments & Teams. */
export function DepartmentsPanel(props: DepartmentsPanelProps) {
  const { role, editing, onChange } = props;
  return (
    <>
      <Group title="Departments" description="Which Tickets may Agents with this Role see, by Department?">
        <Row>
          <SelectField
            {...MEMBERSHIP}
            editing={editing}
            value={role.membershipLevel || null}
            viewText={shownMembership(role.membershipLevel, MEMBERSHIP_LEVELS)}
            onChange={(value) => onChange({ membershipLevel: kept(value) })}
            placeholder={NOT_SET}
            help="Applies to every Department, also to those that are added later."
          />
          <DoubleSelect by="double-in-section" {...MEMBERSHIP} />
        </Row>
        <DepartmentTable {...props} />
      </Group>
      <TeamsGroup
        teams={role.teams}
        editing={editing}
        onChange={(teams) => onChange({ teams })}
        more={<DoubleSelect by="double-labels" {...MEMBERSHIP} />}
      />
    </>
  );
}
