import { Banner } from '../ui/Banner.tsx';
import { Link } from '../ui/Link.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Toast } from '../ui/Toast.tsx';
import { useConnect } from '../ui/useConnect.ts';
import { VendorMark } from '../ui/VendorMark.tsx';

/** The HaloPSA form of today; fields, order and button as guide A, step 4. */
export function HaloForm() {
  const { field, connect, busy, banner, done } = useConnect('new');
  return (
    <>
      <Toast text={done} />
      <nav className="crumbs" aria-label="Breadcrumb">
        <Link to="/integrations">Integrations</Link> <span aria-hidden="true">/</span>{' '}
        <Link to="/integrations/add">Add Integration</Link> <span aria-hidden="true">/</span> HaloPSA
      </nav>
      <form
        className="card form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void connect();
        }}
      >
        <div className="formhead">
          <VendorMark name="HaloPSA" />
          <div>
            <h1>HaloPSA</h1>
            <p>Bring in clients, hardware, contracts and tickets.</p>
          </div>
        </div>
        <Banner text={banner} />
        <TextField
          label="Resource server"
          hint="On HaloPSA's API page, under API Details."
          {...field('resourceServer')}
        />
        <TextField label="Authorisation server" {...field('authorisationServer')} />
        <TextField label="Client ID" hint="Of the API application in HaloPSA." {...field('clientId')} />
        <TextField label="Client Secret" secret {...field('clientSecret')} />
        <TextField label="Tenant" {...field('tenant')} />
        <div className="actions">
          <button type="submit" className="button primary" disabled={busy}>
            {busy ? 'Connecting…' : 'Connect now'}
          </button>
          <Link to="/integrations/add" className="button">
            Cancel
          </Link>
        </div>
      </form>
    </>
  );
}
