import { type ReactNode, useState } from 'react';
import type { RoleTeam } from '../../../records.ts';
import { words } from '../../quirks/words.ts';
import { Group } from '../../ui/Group.tsx';
import { ToolButton } from '../../ui/ToolButton.tsx';
import { TeamDialog } from './TeamDialog.tsx';

interface TeamsGroupProps {
  /** A further field above the table; only a quirk has one. */
  more?: ReactNode;
  teams: RoleTeam[];
  editing: boolean;
  onChange: (teams: RoleTeam[]) => void;
}

const yesNo = (yes: boolean): string => words(yes ? 'Yes' : 'No');

/** The section Teams: a table, and Add with a dialog whose Save only stages (docs/halo-ui.md 2.3). */
export function TeamsGroup({ more, teams, editing, onChange }: TeamsGroupProps) {
  const [adding, setAdding] = useState(false);
  const stage = (added: RoleTeam[]): void => {
    setAdding(false);
    const names = added.map((one) => one.team);
    onChange([...teams.filter((one) => !names.includes(one.team)), ...added]);
  };
  return (
    <Group title="Teams">
      {more}
      {editing ? (
        <div className="group-tools">
          <ToolButton text="Add" icon="plus" onClick={() => setAdding(true)} />
        </div>
      ) : null}
      <table className="inner-table">
        <thead>
          <tr>
            <th>{words('Team')}</th>
            <th>{words('Member')}</th>
            <th>{words('Sees Unassigned Tickets')}</th>
            <th>{words('Sees Tickets of others')}</th>
            <th>{words('Manager')}</th>
            {editing ? <th /> : null}
          </tr>
        </thead>
        <tbody>
          {teams.map((one) => (
            <tr key={one.team}>
              <td>{one.team}</td>
              <td>{yesNo(one.inTeam)}</td>
              <td>{yesNo(one.seesUnassigned)}</td>
              <td>{yesNo(one.seesOthers)}</td>
              <td>{yesNo(one.manager)}</td>
              {editing ? (
                <td>
                  <ToolButton
                    bare
                    text="Remove"
                    icon="trash"
                    onClick={() => onChange(teams.filter((other) => other.team !== one.team))}
                  />
                </td>
              ) : null}
            </tr>
          ))}
          {teams.length === 0 ? (
            <tr>
              <td colSpan={6} className="empty">
                {words('This Role is in no Team')}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
      {adding ? <TeamDialog onSave={stage} onClose={() => setAdding(false)} /> : null}
    </Group>
  );
}
