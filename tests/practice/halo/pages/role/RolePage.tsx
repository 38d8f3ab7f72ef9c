import { NEW_RECORD, type RoleRecord } from '../../../records.ts';
import { navigate } from '../../app/router.ts';
import { agents as agentList, roles } from '../../data/api.ts';
import { blankRole } from '../../data/blank.ts';
import { words } from '../../quirks/words.ts';
import { Loader } from '../../ui/Loader.tsx';
import { RecordPage } from '../../ui/RecordPage.tsx';
import type { RecordTab } from '../../ui/RecordTabs.tsx';
import { useLookup } from '../../ui/useLookup.ts';
import { useRecord } from '../../ui/useRecord.ts';
import { AccessPanel } from './AccessPanel.tsx';
import { DepartmentsPanel } from './DepartmentsPanel.tsx';
import { PermissionPanel } from './PermissionPanel.tsx';
import { PreferencesPanel } from './PreferencesPanel.tsx';
import { RoleDetails } from './RoleDetails.tsx';

const LIST = '/config/agents/roles';

/** One role: `?id=<GUID>`, or `?id=-1` for a new one, which stays on Details until it is saved. */
export function RolePage({ id }: { id: string }) {
  const isNew = id === NEW_RECORD;
  const agents = useLookup(agentList.list);
  const state = useRecord<RoleRecord>({
    isNew,
    load: async () => (isNew ? blankRole() : roles.get(id)),
    save: roles.save,
    leave: () => navigate(LIST),
    check: (role) => (role.name.trim() ? null : 'Role Name is required.'),
    onCreated: (role) => navigate(`${LIST}?id=${role.id}`, 'replace'),
  });
  const role = state.shown;
  if (!role || !agents)
    return state.status === 'absent' ? <RecordPage state={state} title="" tabs={[]} viewTools={[]} /> : <Loader />;

  const common = { editing: state.editing, onChange: state.change };
  const tabs: RecordTab[] = [
    { label: 'Details', render: () => <RoleDetails role={role} agents={agents} {...common} /> },
    {
      label: 'Preferences',
      render: () => (
        <PreferencesPanel
          values={role.preferences}
          editing={state.editing}
          onChange={(preferences) => state.change({ preferences })}
        />
      ),
    },
    { label: 'Departments & Teams', render: () => <DepartmentsPanel role={role} {...common} /> },
    {
      label: 'Permissions',
      render: () => (
        <PermissionPanel
          values={role.permissions}
          editing={state.editing}
          onChange={(permissions) => state.change({ permissions })}
        />
      ),
    },
    { label: 'Access Control', render: () => <AccessPanel role={role} agents={agents} {...common} /> },
  ];
  return (
    <RecordPage
      state={state}
      title={isNew ? words('New Role') : role.name}
      tabs={tabs}
      lockTabs={isNew}
      viewTools={[
        { text: 'Clone', icon: 'copy' },
        { text: 'Delete', icon: 'trash' },
      ]}
    />
  );
}
