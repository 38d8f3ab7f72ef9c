import type { RoleRecord } from '../../../records.ts';
import { words } from '../../quirks/words.ts';
import { Group } from '../../ui/Group.tsx';
import { ReadValue } from '../../ui/ReadValue.tsx';

/** The agent's tab Departments & Teams: what it has from its roles, read-only there (docs/halo-ui.md 2.6). */
export function InheritedPanel({ roles }: { roles: RoleRecord[] }) {
  const levels = roles.filter((role) => role.membershipLevel);
  const teams = roles.flatMap((role) => role.teams.map((one) => ({ ...one, role: role.name })));
  return (
    <>
      <Group title="Departments">
        {levels.map((role) => (
          <div key={role.id} className="inherited">
            <ReadValue value={words(role.membershipLevel)} />
            <span className="inherited-from">
              {words('Inherited from Role')} {role.name}
            </span>
          </div>
        ))}
        {levels.length === 0 ? <p className="empty">{words("No Department is set by this Agent's Roles.")}</p> : null}
      </Group>
      <Group title="Teams">
        {teams.map((one) => (
          <div key={`${one.role}-${one.team}`} className="inherited">
            <ReadValue value={one.team} />
            <span className="inherited-from">
              {words('Inherited from Role')} {one.role}
            </span>
          </div>
        ))}
        {teams.length === 0 ? <p className="empty">{words("No Team is set by this Agent's Roles.")}</p> : null}
      </Group>
    </>
  );
}
