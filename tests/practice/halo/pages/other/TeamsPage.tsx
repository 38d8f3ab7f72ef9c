import { DEPARTMENTS, TEAMS } from '../../../records.ts';
import { ListPage } from '../../ui/ListPage.tsx';

interface Team {
  name: string;
  department: string;
}

const ROWS: Team[] = TEAMS.map((name, index) => ({
  name,
  department: DEPARTMENTS[Math.floor(index / 2)] ?? DEPARTMENTS[0],
}));

/** The teams; a list only. */
export function TeamsPage() {
  return (
    <ListPage<Team>
      rows={ROWS}
      idOf={(team) => team.name}
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
      rows={[...DEPARTMENTS]}
      idOf={(department) => department}
      textOf={(department) => department}
      columns={[
        { header: 'Name', cell: (department) => department },
        { header: 'Teams', cell: (department) => ROWS.filter((team) => team.department === department).length },
      ]}
    />
  );
}
