import { useState } from 'react';
import type { Vendor } from '../data/vendors.ts';
import { Link } from '../ui/Link.tsx';
import { TextField } from '../ui/TextField.tsx';
import { VendorMark } from '../ui/VendorMark.tsx';

/** Any other vendor's form. It posts nothing: the practice has only a Halo to connect to. */
export function VendorForm({ vendor }: { vendor: Vendor }) {
  const [values, setValues] = useState<Record<string, string>>({});
  const [pressed, setPressed] = useState(false);
  return (
    <>
      <nav className="crumbs" aria-label="Breadcrumb">
        <Link to="/integrations">Integrations</Link> <span aria-hidden="true">/</span>{' '}
        <Link to="/integrations/add">Add Integration</Link> <span aria-hidden="true">/</span> {vendor.name}
      </nav>
      <form
        className="card form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setPressed(true);
        }}
      >
        <div className="formhead">
          <VendorMark name={vendor.name} />
          <div>
            <h1>{vendor.name}</h1>
            <p>{vendor.category}</p>
          </div>
        </div>
        {pressed && (
          <p className="banner" role="alert">
            The practice connects nothing but one vendor, and it is not this one.
          </p>
        )}
        {vendor.fields?.map(({ name, label, secret }) => (
          <TextField
            key={name}
            label={label}
            secret={secret}
            value={values[name] ?? ''}
            onChange={(value) => setValues((now) => ({ ...now, [name]: value }))}
          />
        ))}
        <div className="actions">
          <button type="submit" className="button primary">
            Connect now
          </button>
          <Link to="/integrations/add" className="button">
            Cancel
          </Link>
        </div>
      </form>
    </>
  );
}
