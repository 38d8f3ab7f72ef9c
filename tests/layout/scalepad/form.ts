import type { FieldLabels } from '@/utils/fill-outcome';

/** Labels as in a recipe, with those of the older page. */
export const FIELDS: FieldLabels = [
  { credential: 'resourceServer', labels: ['Resource server', 'Resource Server URL'] },
  { credential: 'authorisationServer', labels: ['Authorisation server', 'Authorisation Server URL'] },
  { credential: 'clientId', labels: ['Client ID'] },
  { credential: 'clientSecret', labels: ['Client Secret'] },
  { credential: 'tenant', labels: ['Tenant', 'Tenant field'] },
];

export const VALUES = {
  resourceServer: 'https://demo.halopsa.com/api',
  authorisationServer: 'https://demo.halopsa.com/auth',
  clientId: 'id',
  clientSecret: 'secret',
  tenant: 'demo',
};

const LABELS = ['Resource server', 'Authorisation server', 'Client ID', 'Client Secret', 'Tenant'];

/** The form as ScalePad's new page may have it: labels by `for`, the secret as a password field. */
export function newPage(heading = 'Connect HaloPSA', labels = LABELS): string {
  const rows = labels.map(
    (label, index) =>
      `<div class="row"><label for=":r${index}:">${label}</label><input id=":r${index}:" type="${/secret/i.test(label) ? 'password' : 'text'}"></div>`,
  );
  return `<main><h1>${heading}</h1><form>${rows.join('')}<button>Connect now</button></form></main>`;
}

/** Puts a page into the document and returns its fields in document order. */
export function show(html: string): HTMLInputElement[] {
  document.body.innerHTML = html;
  return Array.from(document.querySelectorAll('input'));
}
