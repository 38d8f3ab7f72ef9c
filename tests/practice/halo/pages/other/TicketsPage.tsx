import { useEffect, useState } from 'react';
import { TICKETS } from '../../data/workload.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { ToolButton } from '../../ui/ToolButton.tsx';
import { useTitle } from '../../ui/useTitle.ts';

const EVERY_MS = 1000;

function since(minutes: number): string {
  const whole = Math.floor(minutes);
  return whole < 60 ? `${whole} min` : `${Math.floor(whole / 60)} h ${whole % 60} min`;
}

/** The tickets: a long list that renders itself again every second, as Halo's does on its own updates. */
export function TicketsPage() {
  useTitle('Tickets > Open Tickets');
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((now) => now + 1), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="plain-page">
      <div className="list-page" id="mainlist">
        <div className="list-toolbar searchandview">
          <h1>Open Tickets</h1>
          <span className="list-count">
            1-{TICKETS.length} of {TICKETS.length}
          </span>
          <ToolButton bare text="Refresh" icon="refresh" onClick={() => setSeconds(0)} />
        </div>
        <DataTable
          rows={TICKETS}
          idOf={(ticket) => String(ticket.id)}
          columns={[
            { header: 'ID', cell: (ticket) => ticket.id, grow: 0.5 },
            { header: 'Summary', cell: (ticket) => ticket.summary, grow: 2.5 },
            { header: 'Client', cell: (ticket) => ticket.client, grow: 1.5 },
            { header: 'Status', cell: (ticket) => <span className="pill">{ticket.status}</span> },
            { header: 'Agent', cell: (ticket) => ticket.agent, grow: 1.2 },
            { header: 'Last update', cell: (ticket) => since(ticket.age + seconds / 60) },
          ]}
        />
      </div>
    </div>
  );
}
