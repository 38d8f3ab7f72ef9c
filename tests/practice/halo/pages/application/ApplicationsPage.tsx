import { useState } from 'react';
import { type ApplicationRecord, NEW_RECORD } from '../../../records.ts';
import { navigate } from '../../app/router.ts';
import { agents, applications } from '../../data/api.ts';
import { ListPage } from '../../ui/ListPage.tsx';
import { useLookup } from '../../ui/useLookup.ts';
import { ApplicationPage } from './ApplicationPage.tsx';

const LIST = '/config/integrations/api/applications';

function ApplicationsList({ onRefresh }: { onRefresh: () => void }) {
  const rows = useLookup(applications.list);
  const people = useLookup(agents.list);
  const agentName = (application: ApplicationRecord): string =>
    people?.find((agent) => agent.id === application.loginas_agent_id)?.name ?? '';
  return (
    <ListPage<ApplicationRecord>
      rows={rows}
      idOf={(application) => application.id}
      textOf={(application) => `${application.displayName} ${application.clientId}`}
      isActive={(application) => !application.inactive}
      newTitle="New"
      onNew={() => navigate(`${LIST}?id=${NEW_RECORD}`)}
      onOpen={(application) => navigate(`${LIST}?id=${application.id}`)}
      onRefresh={onRefresh}
      columns={[
        { header: 'Name', cell: (application) => application.displayName, grow: 1.5 },
        { header: 'Client ID', cell: (application) => application.clientId, grow: 2 },
        { header: 'Redirect Uri', cell: (application) => application.redirecturi.split('\n')[0], grow: 1.5 },
        { header: 'Agent to log in as', cell: agentName, grow: 1.5 },
      ]}
    />
  );
}

/** The applications: the list, or one record when the query names it. */
export function ApplicationsPage({ query }: { query: URLSearchParams }) {
  const [round, setRound] = useState(0);
  const id = query.get('id');
  return id ? (
    <ApplicationPage key={id} id={id} />
  ) : (
    <ApplicationsList key={round} onRefresh={() => setRound(round + 1)} />
  );
}
