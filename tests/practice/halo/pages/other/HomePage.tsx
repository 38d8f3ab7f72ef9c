import { Link } from '../../app/Link.tsx';
import { myName } from '../../app/session.ts';
import { CLIENTS, STATUSES, TICKETS } from '../../data/workload.ts';
import { useTitle } from '../../ui/useTitle.ts';

function Bar({ label, count }: { label: string; count: number }) {
  return (
    <div className="bar-row">
      <span className="bar-label">{label}</span>
      <span className="bar">
        <span className="bar-fill" style={{ width: `${(count / TICKETS.length) * 100}%` }} />
      </span>
      <span className="bar-count">{count}</span>
    </div>
  );
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <div className="figure card-panel">
      <div className="figure-value">{value}</div>
      <div className="figure-label">{label}</div>
    </div>
  );
}

/** The home page: a small dashboard. */
export function HomePage() {
  useTitle('Home');
  const count = (test: (ticket: (typeof TICKETS)[number]) => boolean): number => TICKETS.filter(test).length;
  return (
    <div className="plain-page home">
      <h1>Welcome back, {myName.split(' ')[0]}</h1>
      <div className="figures">
        <Figure label="Open Tickets" value={TICKETS.length} />
        <Figure label="Unassigned" value={count((ticket) => ticket.agent === 'Unassigned')} />
        <Figure label="New" value={count((ticket) => ticket.status === 'New')} />
        <Figure label="Clients" value={CLIENTS.length} />
      </div>
      <div className="home-columns">
        <div className="card-panel">
          <h2>Tickets by status</h2>
          {STATUSES.map((status) => (
            <Bar key={status} label={status} count={count((ticket) => ticket.status === status)} />
          ))}
        </div>
        <div className="card-panel">
          <h2>Latest Tickets</h2>
          <ul className="latest">
            {TICKETS.slice(0, 6).map((ticket) => (
              <li key={ticket.id}>
                <Link href={`/ticket?id=${ticket.id}`}>{ticket.summary}</Link>
                <span>{ticket.client}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
