import { AgentsPage } from '../pages/agent/AgentsPage.tsx';
import { ApiPage } from '../pages/application/ApiPage.tsx';
import { ApplicationsPage } from '../pages/application/ApplicationsPage.tsx';
import { CustomersPage } from '../pages/other/CustomersPage.tsx';
import { HomePage } from '../pages/other/HomePage.tsx';
import { PortalPage } from '../pages/other/PortalPage.tsx';
import { ConfigHome, SectionPage } from '../pages/other/SectionPage.tsx';
import { DepartmentsPage, TeamsPage } from '../pages/other/TeamsPage.tsx';
import { TicketsPage } from '../pages/other/TicketsPage.tsx';
import { RolesPage } from '../pages/role/RolesPage.tsx';
import { ConfigShell } from './ConfigShell.tsx';
import { NotFound } from './NotFound.tsx';
import { useAddress } from './router.ts';
import { Shell } from './Shell.tsx';

function ConfigPage({ path, query }: { path: string; query: URLSearchParams }) {
  switch (path) {
    case '/config':
      return <ConfigHome />;
    case '/config/agents/roles':
      return <RolesPage query={query} />;
    case '/config/agents/agents':
      return <AgentsPage query={query} />;
    case '/config/agents/teams':
      return <TeamsPage />;
    case '/config/agents/departments':
      return <DepartmentsPage />;
    case '/config/integrations/api':
      return <ApiPage />;
    case '/config/integrations/api/applications':
      return <ApplicationsPage query={query} />;
    default:
      return <SectionPage path={path} />;
  }
}

/** The practice Halo: one page per path and query, as in Halo's own app. */
export function App() {
  const { path, query } = useAddress();
  if (path === '/portal' || path.startsWith('/portal/')) return <PortalPage />;
  if (path === '/config' || path.startsWith('/config/')) {
    return (
      <Shell path={path}>
        <ConfigShell path={path}>
          <ConfigPage path={path} query={query} />
        </ConfigShell>
      </Shell>
    );
  }
  return (
    <Shell path={path}>
      {path === '/' || path === '/home' ? (
        <HomePage />
      ) : path === '/tickets' || path === '/ticket' ? (
        <TicketsPage />
      ) : path === '/customers' ? (
        <CustomersPage />
      ) : (
        <NotFound />
      )}
    </Shell>
  );
}
