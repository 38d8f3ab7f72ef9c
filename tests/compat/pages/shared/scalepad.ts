import { make, publish } from './compat.ts';

/** One field of ScalePad's form, with the name under which it is posted. */
export interface Field {
  name: string;
  label: string;
  type: 'text' | 'password';
}

export const FIELDS: readonly Field[] = [
  { name: 'resourceServer', label: 'Resource server', type: 'text' },
  { name: 'authorisationServer', label: 'Authorisation server', type: 'text' },
  { name: 'clientId', label: 'Client ID', type: 'text' },
  { name: 'clientSecret', label: 'Client Secret', type: 'password' },
  { name: 'tenant', label: 'Tenant', type: 'text' },
];

/** The parts for a library's page: its container, and callbacks for each value and for the button. */
export interface FormPage {
  place: HTMLElement;
  change: (name: string, value: string) => void;
  /** Posts the values. `values`: those of a library that does not report all of them to `change`. */
  connect: (values?: Readonly<Record<string, string>>) => void;
}

/** Draws ScalePad's page around the form of a library. */
export function scalePadPage(mount: (page: FormPage) => void): void {
  const compat = publish(Object.fromEntries(FIELDS.map(({ name }) => [name, ''])));
  const place = make('div');
  const answer = make('div', { role: 'alert' });
  document.body.append(make('main', {}, make('h1', {}, 'HaloPSA'), answer, place));
  mount({
    place,
    change: (name, value) => {
      compat.state[name] = value;
    },
    connect: async (values) => {
      if (values) Object.assign(compat.state, values);
      compat.sent = { ...compat.state };
      const response = await fetch('/api/integrations/halopsa', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ form: 'new', ...compat.sent }),
      });
      answer.textContent = response.ok ? 'Connected' : 'Sync error';
    },
  });
  compat.isReady = true;
}
