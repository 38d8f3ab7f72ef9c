import { useAddress } from '../../app/router.ts';
import { CLIENTS, type Client } from '../../data/workload.ts';
import { ListPage } from '../../ui/ListPage.tsx';
import { useTitle } from '../../ui/useTitle.ts';

/** The clients; the search of the top bar leads here. */
export function CustomersPage() {
  useTitle('Clients');
  const words = useAddress().query.get('search') ?? '';
  const rows = CLIENTS.filter((client) => client.name.toLowerCase().includes(words.toLowerCase()));
  return (
    <div className="plain-page">
      <ListPage<Client>
        key={words}
        rows={rows}
        idOf={(client) => String(client.id)}
        textOf={(client) => `${client.name} ${client.contact}`}
        columns={[
          { header: 'Name', cell: (client) => client.name, grow: 2 },
          { header: 'Area', cell: (client) => client.area },
          { header: 'Main Contact', cell: (client) => client.contact, grow: 1.5 },
          { header: 'Assets', cell: (client) => client.assets },
        ]}
      />
    </div>
  );
}
