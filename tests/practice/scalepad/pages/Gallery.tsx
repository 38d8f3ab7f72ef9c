import { useId, useState } from 'react';
import { go } from '../app/router.ts';
import { VENDORS, vendorPath } from '../data/vendors.ts';
import { Link } from '../ui/Link.tsx';
import { VendorMark } from '../ui/VendorMark.tsx';

/** Add Integration: a search box over tiles. All tiles are shown before anything is typed. */
export function Gallery() {
  const [search, setSearch] = useState('');
  const id = useId();
  const wanted = search.trim().toLowerCase();
  const found = VENDORS.filter(({ name, category }) => `${name} ${category}`.toLowerCase().includes(wanted));
  return (
    <>
      <nav className="crumbs" aria-label="Breadcrumb">
        <Link to="/integrations">Integrations</Link> <span aria-hidden="true">/</span> Add Integration
      </nav>
      <h1>Add Integration</h1>
      <div className="search">
        <label htmlFor={id}>Search integrations</label>
        <input
          id={id}
          type="search"
          placeholder="Search by name or category"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <div className="tiles">
        {found.map((vendor) => (
          <button key={vendor.slug} type="button" className="tile" onClick={() => go(vendorPath(vendor))}>
            <VendorMark name={vendor.name} />
            <strong>{vendor.name}</strong>
            <span>{vendor.category}</span>
          </button>
        ))}
      </div>
      {found.length === 0 && <p>No integration has this name.</p>}
    </>
  );
}
