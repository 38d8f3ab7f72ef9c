import { useEffect, useState } from 'react';
import { go } from '../app/router.ts';
import type { Integration } from '../contract.ts';
import { listIntegrations } from '../data/api.ts';
import { VendorMark } from '../ui/VendorMark.tsx';

const POLL = 500;

/** The list of integrations; polls while a sync is running. */
export function Integrations({ first }: { first: Integration[] }) {
  const [items, setItems] = useState(first);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    let timer = 0;
    let isUnmounted = false;
    const load = async () => {
      const fresh = await listIntegrations().catch(() => null);
      if (isUnmounted) return;
      setWrong(fresh === null);
      if (!fresh) return;
      setItems(fresh);
      if (fresh.some((item) => item.status === 'syncing')) timer = window.setTimeout(load, POLL);
    };
    void load();
    return () => {
      isUnmounted = true;
      window.clearTimeout(timer);
    };
  }, []);
  return (
    <>
      <div className="head">
        <div>
          <h1>Integrations</h1>
          <p className="lead">Where your data comes from.</p>
        </div>
        <button type="button" className="button primary" onClick={() => go('/integrations/add')}>
          Add Integration
        </button>
      </div>
      {wrong && (
        <p className="banner" role="alert">
          The list could not be loaded.
        </p>
      )}
      <ul className="rows">
        {items.map((item) => (
          <Row key={item.id} item={item} />
        ))}
      </ul>
    </>
  );
}

function Row({ item }: { item: Integration }) {
  return (
    <li className="row">
      <VendorMark name={item.vendor} />
      <div className="grow">
        <strong>{item.vendor}</strong>
        <span className="category">{item.category}</span>
        {item.counts && item.status === 'synced' && (
          <span className="counts">
            {item.counts.clients} clients, {item.counts.assets} assets, {item.counts.tickets} tickets
          </span>
        )}
      </div>
      <Status item={item} />
    </li>
  );
}

function Status({ item }: { item: Integration }) {
  if (item.status === 'error') return <span className="status error">Sync error</span>;
  if (item.status === 'syncing') {
    return (
      <span className="status">
        <progress max={100} value={item.progress} aria-label={`Sync of ${item.vendor}`} /> Syncing {item.progress}%
      </span>
    );
  }
  const when = item.lastSync === 0 ? 'today, 03:00' : new Date(item.lastSync).toLocaleTimeString();
  return <span className="status good">Last synced {when}</span>;
}
