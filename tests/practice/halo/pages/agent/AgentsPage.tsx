import { useState } from 'react';
import type { AgentRecord } from '../../../records.ts';
import { navigate } from '../../app/router.ts';
import { agents } from '../../data/api.ts';
import { ListPage } from '../../ui/ListPage.tsx';
import { useLookup } from '../../ui/useLookup.ts';
import { AgentPage } from './AgentPage.tsx';

const LIST = '/config/agents/agents';
const LICENCES = 25;

function AgentsList({ onRefresh }: { onRefresh: () => void }) {
  const rows = useLookup(agents.list);
  // API-only agents need no licence (docs/halo-ui.md 2.12).
  const used = rows?.filter((agent) => agent.active && !agent.isapiagent).length ?? 0;
  return (
    <ListPage<AgentRecord>
      rows={rows}
      idOf={(agent) => String(agent.id)}
      textOf={(agent) => `${agent.name} ${agent.email}`}
      isActive={(agent) => agent.active}
      note={`Agent accounts  ${used} of ${LICENCES} named licences used`}
      newTitle="New Agent"
      onNew={() => navigate(`${LIST}?agentid=-1`)}
      onOpen={(agent) => navigate(`${LIST}?agentid=${agent.id}`)}
      onRefresh={onRefresh}
      extras={[
        { text: 'Invite', icon: 'mail' },
        { text: 'XLS import', icon: 'upload' },
      ]}
      columns={[
        { header: 'Name', cell: (agent) => agent.name, grow: 2 },
        { header: 'Email Address', cell: (agent) => agent.email, grow: 2 },
        { header: 'Default Team', cell: (agent) => agent.team, grow: 1.5 },
        { header: 'API-only', cell: (agent) => (agent.isapiagent ? 'Yes' : 'No') },
      ]}
    />
  );
}

/**
 * The agents: the list, or one record when the query names it. `?id=` has no effect here: it shows the list
 * (docs/halo-ui.md 1.1).
 */
export function AgentsPage({ query }: { query: URLSearchParams }) {
  const [round, setRound] = useState(0);
  const id = query.get('agentid');
  return id ? <AgentPage key={id} id={id} /> : <AgentsList key={round} onRefresh={() => setRound(round + 1)} />;
}
