import type { AgentRecord } from '../../../records.ts';
import { navigate } from '../../app/router.ts';
import { agents, roles as roleList } from '../../data/api.ts';
import { blankAgent } from '../../data/blank.ts';
import { words } from '../../quirks/words.ts';
import { Loader } from '../../ui/Loader.tsx';
import { RecordPage } from '../../ui/RecordPage.tsx';
import type { RecordTab } from '../../ui/RecordTabs.tsx';
import { useLookup } from '../../ui/useLookup.ts';
import { useRecord } from '../../ui/useRecord.ts';
import { PermissionPanel } from '../role/PermissionPanel.tsx';
import { PreferencesPanel } from '../role/PreferencesPanel.tsx';
import { AgentDetails } from './AgentDetails.tsx';
import { InheritedPanel } from './InheritedPanel.tsx';

const LIST = '/config/agents/agents';

function faultOf(agent: AgentRecord): string | null {
  if (!agent.name.trim()) return 'Username is required.';
  // "No Default Team" is a choice; nothing chosen is not.
  if (agent.isapiagent && !agent.team) return 'Default Team is required for an API-only Agent.';
  return null;
}

/** One agent: `?agentid=<n>`, or `?agentid=-1` for a new one. */
export function AgentPage({ id }: { id: string }) {
  const isNew = id === '-1';
  const roles = useLookup(roleList.list);
  const state = useRecord<AgentRecord>({
    isNew,
    load: async () => (isNew ? blankAgent() : agents.get(id)),
    save: agents.save,
    leave: () => navigate(LIST),
    check: faultOf,
    onCreated: (agent) => navigate(`${LIST}?agentid=${agent.id}`, 'replace'),
  });
  const agent = state.shown;
  if (!agent || !roles)
    return state.status === 'absent' ? <RecordPage state={state} title="" tabs={[]} viewTools={[]} /> : <Loader />;

  const { editing, change } = state;
  const tabs: RecordTab[] = [
    {
      label: 'Details',
      render: () => <AgentDetails agent={agent} roles={roles} editing={editing} onChange={change} />,
    },
    {
      label: 'Permissions',
      render: () => (
        <PermissionPanel
          values={agent.permissions}
          editing={editing}
          onChange={(permissions) => change({ permissions })}
        />
      ),
    },
    {
      label: 'Departments & Teams',
      render: () => <InheritedPanel roles={roles.filter((role) => agent.roles.includes(role.id))} />,
    },
    {
      label: 'Preferences',
      render: () => (
        <PreferencesPanel
          values={agent.preferences}
          editing={editing}
          onChange={(preferences) => change({ preferences })}
        />
      ),
    },
  ];
  return (
    <RecordPage
      state={state}
      title={isNew ? words('New Agent') : agent.name}
      subtitle={agent.isapiagent ? words('API-only Agent') : undefined}
      tabs={tabs}
      viewTools={[
        { text: 'Change profile picture', icon: 'user' },
        { text: 'Clone this Agent Account', icon: 'copy' },
        { text: 'Revoke All Tokens', icon: 'key' },
        { text: 'Re-assign Accounts', icon: 'swap' },
        { text: 'Delete', icon: 'trash' },
      ]}
    />
  );
}
