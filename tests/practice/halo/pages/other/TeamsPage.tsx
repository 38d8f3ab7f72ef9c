import { DEPARTMENTS, TEAMS } from '../../../records.ts';
import { ListPage } from '../../ui/ListPage.tsx';

interface Team {
  name: string;
  department: string;
}

const NAMES: string[] = [...DEPARTMENTS];
const ROWS: Team[] = TEAMS.map((name, index) => ({
  name,
  department: DEPARTMENTS[Math.floor(index / 2)] ?? DEPARTMENTS[0],
}));

/** The teams; a list only. */
export function TeamsPage() {
  return (
    <ListPage<Team>
      rows={ROWS}
      idOf={(team) => String(ROWS.indexOf(team) + 1)}
      textOf={(team) => team.name}
      columns={[
        { header: 'Name', cell: (team) => team.name },
        { header: 'Department', cell: (team) => team.department },
      ]}
    />
  );
}

/** The departments; a list only. */
export function DepartmentsPage() {
  return (
    <ListPage<string>
      rows={NAMES}
      idOf={(department) => String(NAMES.indexOf(department) + 1)}
      textOf={(department) => department}
      columns={[
        { header: 'Name', cell: (department) => department },
        { header: 'Teams', cell: (department) => ROWS.filter((team) => team.department === department).length },
      ]}
    />
  );
}
