import { Banner } from '../ui/Banner.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useConnect } from '../ui/useConnect.ts';

/** The page of 2022: the same five values in another order, under other labels (guide B, last step). */
export function OlderHaloForm() {
  const { field, connect, busy, banner } = useConnect('older');
  return (
    <form
      className="older"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void connect();
      }}
    >
      <h1>Add Halo PSA integration</h1>
      <Banner text={banner} />
      <TextField label="Resource Server URL" {...field('resourceServer')} />
      <TextField label="Authorisation Server URL" {...field('authorisationServer')} />
      <TextField label="Tenant field" {...field('tenant')} />
      <TextField label="Client ID" {...field('clientId')} />
      <TextField label="Client Secret" secret {...field('clientSecret')} />
      <button type="submit" className="button primary" disabled={busy}>
        {busy ? 'Saving…' : 'Save HaloPSA Setup'}
      </button>
    </form>
  );
}
