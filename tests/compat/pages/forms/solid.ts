import html from 'solid-js/html';
import { createStore } from 'solid-js/store';
import { render } from 'solid-js/web';
import { FIELDS, scalePadPage } from '../shared/scalepad.ts';

scalePadPage(({ place, change, connect }) => {
  const [values, setValues] = createStore<Record<string, string>>({});
  const set = (name: string) => (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    setValues(name, value);
    change(name, value);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    connect({ ...values });
  };
  const line = ({ name, label, type }: (typeof FIELDS)[number]) => html`<div>
    <label for=${name}>${label}</label>
    <input id=${name} type=${type} value=${() => values[name] ?? ''} onInput=${set(name)} />
  </div>`;
  render(
    () => html`<form onSubmit=${submit}>${FIELDS.map(line)}<button type="submit">Connect now</button></form>` as Node,
    place,
  );
});
