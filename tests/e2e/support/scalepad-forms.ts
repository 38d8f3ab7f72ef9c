import type { PracticeStore } from '../../practice/server/store.ts';

const LABELS = ['Resource server', 'Authorisation server', 'Client ID', 'Client Secret', 'Tenant'] as const;
export type FormLabel = (typeof LABELS)[number];

/** The five values that the tests fill in. The secret is made up. */
export const VALUES = {
  resourceServer: 'https://demo.halopsa.com/api',
  authorisationServer: 'https://demo.halopsa.com/auth',
  clientId: '0a1b2c3d-0000-4000-8000-00000000c1d0',
  clientSecret: '5ec5e700-0000-4000-8000-000000000001-5ec5e700-0000-4000-8000-000000000002',
  tenant: 'demo',
};

/** The values of all filled fields, in the form's order. */
export const ALL_FILLED = Object.values(VALUES);
export const ALL_EMPTY = ['', '', '', '', ''];

/** A script that replaces a field, with another id, whenever its value changes. */
export const REPLACED = `
  document.addEventListener('input', ({ target }) => {
    const copy = target.cloneNode();
    copy.value = target.value;
    copy.id = target.id + 'x';
    target.labels[0].htmlFor = copy.id;
    target.replaceWith(copy);
  });`;

interface FormPage {
  /** Attributes of single fields, such as `disabled` or a value. */
  fields?: Partial<Record<FormLabel, string>>;
  /** A script that runs in the page after the form was added; `fields` are the five inputs. */
  script?: string;
  /** The page's content; `{form}` is replaced by the form. */
  body?: string;
  headers?: Record<string, string>;
}

function formHtml(fields: FormPage['fields'] = {}): string {
  const rows = LABELS.map((label, index) => {
    const type = label === 'Client Secret' ? 'password' : 'text';
    return `<div><label for="f${index}">${label}</label><input id="f${index}" type="${type}" ${fields[label] ?? ''}></div>`;
  });
  return `<form action="/submitted">${rows.join('')}<button>Connect now</button></form>`;
}

/** Records each event on a field and each submit, in `__events`, as "input Client ID" or "submit". */
const RECORD_EVENTS = `
  self.__events = [];
  for (const type of ['input', 'change', 'submit', 'click', 'keydown'])
    addEventListener(type, (event) => self.__events.push(type + ' ' + (event.target.labels?.[0]?.textContent ?? '')), true);`;

/** Puts a page with the HaloPSA form into the practice ScalePad, and returns its address. Plain markup, no framework. */
export function putForm(store: PracticeStore, name: string, page: FormPage = {}, host = 'app.scalepad.com'): string {
  const path = `/integrations/halopsa/${name}`;
  const body = (page.body ?? '{form}').replace('{form}', formHtml(page.fields));
  store.pages.set(host + path, {
    body: `<!doctype html><meta charset="utf-8"><title>HaloPSA ${name}</title><link rel="icon" href="data:,"><main><h1>HaloPSA</h1>${body}</main>
      <script>${RECORD_EVENTS}
        const fields = [...document.querySelectorAll('input')];
        ${page.script ?? ''}</script>`,
    headers: page.headers,
  });
  return `https://${host}${path}`;
}

/** Returns the values of all fields of a page, in order. Runs in the page. */
export function fieldValues(): string[] {
  return [...document.querySelectorAll('input')].map((field) => field.value);
}

/** Returns the events that the page of `putForm` recorded. Runs in the page. */
export function recordedEvents(): string[] {
  return (globalThis as unknown as { __events: string[] }).__events;
}
