import { useEffect, useState } from 'react';
import { go } from '../app/router.ts';
import type { ConnectRequest } from '../contract.ts';
import { connectHalo } from '../data/api.ts';
import { boot } from '../data/boot.ts';

type Values = Omit<ConnectRequest, 'form'>;
const EMPTY: Values = { resourceServer: '', authorisationServer: '', clientId: '', clientSecret: '', tenant: '' };
/** When the quirk `scalepad-resets-values` acts. */
const LATE_MS = 1000;
/** Whether ScalePad requires a tenant is not known; a self-hosted Halo has none. */
const OPTIONAL: (keyof Values)[] = ['tenant'];

const withoutServers = (values: Values): Values => ({ ...values, resourceServer: '', authorisationServer: '' });

/**
 * Returns the state of either HaloPSA form: the values, what is missing, the banner, and Connect.
 * @param form identifies the posting page to the server
 */
export function useConnect(form: ConnectRequest['form']) {
  const [values, setValues] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [banner, setBanner] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const isFull = Object.values(values).every((value) => value !== '');
  useEffect(() => {
    if (!isFull || !boot.quirks['scalepad-resets-values']) return;
    const timer = window.setTimeout(() => setValues(withoutServers), LATE_MS);
    return () => window.clearTimeout(timer);
  }, [isFull]);
  const missing = (Object.keys(EMPTY) as (keyof Values)[]).filter(
    (name) => !OPTIONAL.includes(name) && values[name].trim() === '',
  );
  return {
    busy,
    banner,
    /** The message after a successful Connect, where the form stays. */
    done,
    /** Props of one field. */
    field: (name: keyof Values) => ({
      value: values[name],
      required: !OPTIONAL.includes(name),
      wrong: tried && missing.includes(name),
      onChange: (value: string) => setValues((now) => ({ ...now, [name]: value })),
      onEnter: () => {
        if (isFull && boot.quirks['scalepad-resets-on-focus']) setValues(withoutServers);
      },
      onLeave: () => {
        if (!boot.quirks['scalepad-rewrites-values'] || name === 'clientSecret') return;
        setValues((now) => ({ ...now, [name]: now[name].replace(/\/+$/, '').toLowerCase() }));
      },
    }),
    async connect() {
      setTried(true);
      if (missing.length > 0 || busy) return;
      setBusy(true);
      setBanner(null);
      const wrong = await connectHalo({ form, ...values });
      setBusy(false);
      if (wrong !== null) setBanner(wrong === '' ? null : wrong);
      else if (boot.quirks['scalepad-toast']) setDone('HaloPSA was connected successfully.');
      else if (boot.quirks['scalepad-reloads']) location.assign('/integrations');
      else go('/integrations');
    },
  };
}
