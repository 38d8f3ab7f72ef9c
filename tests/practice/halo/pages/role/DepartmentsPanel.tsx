import { DEPARTMENTS, MEMBERSHIP_LEVELS, type RoleRecord } from '../../../records.ts';
import { SelectField } from '../../ui/fields.tsx';
import { Group, Row } from '../../ui/Group.tsx';
import { optionsOf, Select } from '../../ui/Select.tsx';
import { TeamsGroup } from './TeamsGroup.tsx';

interface DepartmentsPanelProps {
  role: RoleRecord;
  editing: boolean;
  onChange: (patch: Partial<RoleRecord>) => void;
}

const NOT_SET = 'Not set';
const LEVELS = optionsOf([NOT_SET, ...MEMBERSHIP_LEVELS]);
/** What the membership of one department can be; the words of the API's integer levels (halo-ui.md 2.11). */
const ONE = optionsOf([NOT_SET, 'Basic Member', 'View All', 'Modify All', 'Department Manager']);
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
          <th>Department</th>
          <th>Membership level</th>
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
                  value || NOT_SET
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
            label="Membership level to all Departments"
            api="membershiplevel"
            width={12}
            editing={editing}
            options={LEVELS}
            value={role.membershipLevel || null}
            onChange={(value) => onChange({ membershipLevel: kept(value) })}
            placeholder={NOT_SET}
            help="Applies to every Department, also to those that are added later."
          />
        </Row>
        <DepartmentTable {...props} />
      </Group>
      <TeamsGroup teams={role.teams} editing={editing} onChange={(teams) => onChange({ teams })} />
    </>
  );
}
