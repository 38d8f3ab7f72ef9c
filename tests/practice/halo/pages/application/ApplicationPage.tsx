import { type ApplicationRecord, NEW_RECORD } from '../../../records.ts';
import { navigate } from '../../app/router.ts';
import { agents as agentList, applications } from '../../data/api.ts';
import { blankApplication } from '../../data/blank.ts';
import { words } from '../../quirks/words.ts';
import { confirm } from '../../ui/Dialogs.tsx';
import { Loader } from '../../ui/Loader.tsx';
import { RecordPage } from '../../ui/RecordPage.tsx';
import type { RecordTab } from '../../ui/RecordTabs.tsx';
import { useLookup } from '../../ui/useLookup.ts';
import { useRecord } from '../../ui/useRecord.ts';
import { ApplicationDetails } from './ApplicationDetails.tsx';
import { ScopesPanel } from './ScopesPanel.tsx';
import { SecurityPanel } from './SecurityPanel.tsx';

const LIST = '/config/integrations/api/applications';

function faultOf(application: ApplicationRecord): string | null {
  if (!application.displayName.trim()) return 'Application Name is required.';
  if (!application.grant_type) return 'Authentication Method is required.';
  if (application.grant_type === 'client_credentials' && !application.loginentity) return 'Login Type is required.';
  return null;
}

/** Halo asks before an application without scopes is saved (docs/halo-ui.md 2.13). */
async function askAboutScopes(application: ApplicationRecord): Promise<boolean> {
  if (application.scopes.length > 0) return true;
  return confirm(
    'No permissions',
    'There are no permissions set for this application. Do you want to save it like this?',
  );
}

/** One application: `?id=<GUID>`, or `?id=-1` for a new one ("Add an Application"). */
export function ApplicationPage({ id }: { id: string }) {
  const isNew = id === NEW_RECORD;
  const agents = useLookup(agentList.list);
  const state = useRecord<ApplicationRecord>({
    isNew,
    load: async () => (isNew ? blankApplication() : applications.get(id)),
    save: applications.save,
    leave: () => navigate(LIST),
    check: faultOf,
    ask: askAboutScopes,
    onCreated: (application) => navigate(`${LIST}?id=${application.id}`, 'replace'),
  });
  const application = state.shown;
  if (!application || !agents) {
    return state.status === 'absent' ? <RecordPage state={state} title="" tabs={[]} viewTools={[]} /> : <Loader />;
  }

  const common = { application, editing: state.editing, onChange: state.change };
  const tabs: RecordTab[] = [
    { label: 'Details', render: () => <ApplicationDetails {...common} agents={agents} isNew={isNew} /> },
    { label: 'Permissions', render: () => <ScopesPanel {...common} /> },
    { label: 'Security', render: () => <SecurityPanel {...common} /> },
  ];
  const tools = [
    { text: 'Download Examples', icon: 'download' as const },
    { text: 'Remove this Application', icon: 'trash' as const },
  ];
  return (
    <RecordPage
      state={state}
      title={isNew ? words('Add an Application') : application.displayName}
      subtitle={
        application.system_use ? 'System application. Changing it can stop parts of Halo from working.' : undefined
      }
      tabs={tabs}
      viewTools={tools}
      editTools={isNew ? [] : tools}
    />
  );
}
