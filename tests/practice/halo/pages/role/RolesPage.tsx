import { useState } from 'react';
import { NEW_RECORD, type RoleRecord } from '../../../records.ts';
import { navigate } from '../../app/router.ts';
import { roles } from '../../data/api.ts';
import { ListPage } from '../../ui/ListPage.tsx';
import { useLookup } from '../../ui/useLookup.ts';
import { RolePage } from './RolePage.tsx';

const LIST = '/config/agents/roles';

function RolesList({ onRefresh }: { onRefresh: () => void }) {
  const rows = useLookup(roles.list);
  return (
    <ListPage<RoleRecord>
      rows={rows}
      idOf={(role) => role.id}
      textOf={(role) => `${role.name} ${role.description}`}
      newTitle="New Role"
      onNew={() => navigate(`${LIST}?id=${NEW_RECORD}`)}
      onOpen={(role) => navigate(`${LIST}?id=${role.id}`)}
      onRefresh={onRefresh}
      columns={[
        { header: 'Role Name', cell: (role) => role.name, grow: 2 },
        { header: 'Description', cell: (role) => role.description, grow: 3 },
        { header: 'Agents', cell: (role) => role.agents.length },
      ]}
    />
  );
}

/** The roles: the list, or one record when the query names it. */
export function RolesPage({ query }: { query: URLSearchParams }) {
  const [round, setRound] = useState(0);
  const id = query.get('id');
  return id ? <RolePage key={id} id={id} /> : <RolesList key={round} onRefresh={() => setRound(round + 1)} />;
}
