/**
 * Pages on which the HaloPSA form is next to another form, made of web components, or partly hidden; our own markup, no
 * library.
 */

/** One form page: its body, its script, and the values that its text fields hold after the fill, in document order. */
export interface FormVariant {
  body: string;
  script?: string;
  /**
   * For each field, open shadow roots included: which of the five values it holds, or '' where nothing may be written.
   */
  holds: string[];
}

const R = 'Resource server';
const A = 'Authorisation server';
const T = 'Tenant';
const ID = 'Client ID';
const SECRET = 'Client Secret';
export const OURS = [R, A, ID, SECRET, T];
/** The labels of ConnectWise PSA, from its own guide for integrations. Some are the same words. */
const THEIRS = ['Company', 'Public key', 'Private key', ID];
const NOTHING = THEIRS.map(() => '');

const row = (label: string) => `<div><label>${label} <input></label></div>`;
const rows = (labels: string[]) => labels.map(row).join('');
const connect = '<button>Connect now</button>';
const card = (title: string, labels: string[]) => `<section><h2>${title}</h2>${rows(labels)}${connect}</section>`;
const halo = card('HaloPSA', OURS);
const theirs = card('ConnectWise PSA', THEIRS);
/** Alternates both vendors' fields, in the document order of a table or grid with two columns. */
const byTurns = (cell: (label: string) => string, line: (cells: string) => string) =>
  OURS.map((label, at) => line(cell(label) + (THEIRS[at] ? cell(THEIRS[at]) : '<div></div>'))).join('');
const TURNS = [R, '', A, '', ID, '', SECRET, '', T];

/** Another vendor's form on the same page. */
export const NEXT_TO_ANOTHER_VENDOR: Record<string, FormVariant> = {
  'before ours': { body: theirs + halo, holds: [...NOTHING, ...OURS] },
  'after ours': { body: halo + theirs, holds: [...OURS, ...NOTHING] },
  'in one form element with ours': { body: `<form>${theirs}${halo}</form>`, holds: [...NOTHING, ...OURS] },
  'in one form element, all rows side by side': {
    body: `<form><h3>ConnectWise PSA</h3>${rows(THEIRS)}<h3>HaloPSA</h3>${rows(OURS)}${connect}</form>`,
    holds: [...NOTHING, ...OURS],
  },
  'around ours': {
    body: `<form>${rows(THEIRS.slice(0, 2))}<fieldset><legend>HaloPSA</legend>${rows(OURS)}</fieldset>${rows(THEIRS.slice(2))}</form>`,
    holds: ['', '', ...OURS, '', ''],
  },
  'in a column of a table': {
    body: `<table><tr><th>HaloPSA</th><th>ConnectWise</th></tr>${byTurns(
      (label) => `<td><label>${label}<br><input></label></td>`,
      (cells) => `<tr>${cells}</tr>`,
    )}</table>`,
    holds: TURNS,
  },
  'in a column of a table that begins further down': {
    body: `<table>${[[R], [A], [ID, 'Company'], [SECRET, ID], [T, 'Private key']]
      .map((cells) => `<tr>${cells.map((label) => `<td><label>${label}<br><input></label></td>`).join('')}</tr>`)
      .join('')}</table>`,
    holds: [R, A, ID, '', SECRET, '', T, ''],
  },
  'in a column of a grid': {
    body: `<div style="display:grid;grid-template-columns:1fr 1fr">${byTurns(row, (cells) => cells)}</div>`,
    holds: TURNS,
  },
  'behind a dialog with ours': {
    body: `${theirs}<div role="dialog" style="position:fixed;inset:100px;background:#fff">${halo}</div>`,
    holds: [...NOTHING, ...OURS],
  },
  'next to ours with its values in groups': {
    body: `${theirs}<section><h2>HaloPSA</h2><div>${rows([R, A])}</div><div>${rows([ID, SECRET])}</div>${row(T)}</section>`,
    holds: [...NOTHING, R, A, ID, SECRET, T],
  },
};

/** Another vendor's form next to a HaloPSA form without a Client ID, and next to one with two. */
export const AMBIGUOUS_CLIENT_ID: Record<string, FormVariant & { says: RegExp }> = {
  'without a Client ID': {
    body: card('HaloPSA', [R, A, SECRET, T]) + theirs,
    holds: [R, A, SECRET, T, ...NOTHING],
    says: /no field for Client ID|Client ID: no field|Client ID: .*4 of 5/,
  },
  'with two Client IDs': {
    body: card('HaloPSA', [...OURS, ID]) + theirs,
    holds: [R, A, '', SECRET, T, '', ...NOTHING],
    says: /Client ID: .*4 of 5/,
  },
};

/** Attaches an open shadow root to each element that has its content in an attribute. */
const ROOTS = `
  self.__attach = (within) => {
    for (const host of within.querySelectorAll('[data-inside]')) {
      if (host.shadowRoot) continue;
      host.attachShadow({ mode: 'open' }).innerHTML = host.dataset.inside;
      self.__attach(host.shadowRoot);
    }
  };`;
const ATTACHED = `${ROOTS} __attach(document);`;
const host = (inside: string, attributes = '', light = '') =>
  `<x-field ${attributes} data-inside="${inside.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">${light}</x-field>`;
const inShadow = (make: (label: string, at: number) => string, script = ATTACHED): FormVariant => ({
  body: `<h2>HaloPSA</h2>${OURS.map(make).join('')}${connect}`,
  script,
  holds: OURS,
});

/** Forms of web components, each in the style of one kind of library. */
export const WEB_COMPONENTS: Record<string, FormVariant> = {
  'a label attribute, drawn inside': inShadow((label) =>
    host(`<style>b{}</style><label for="in">${label}</label><input id="in">`, `label="${label}"`),
  ),
  'a label attribute that is drawn by a component inside': inShadow((label) =>
    host(host(`<div><span>${label}</span><slot></slot></div>`, '', '<input>'), `label="${label}"`),
  ),
  'a label in the slot': inShadow((label) => host('<label for="in"><slot></slot></label><input id="in">', '', label)),
  'a label in a named slot': inShadow((label) =>
    host('<label for="in"><slot name="label"></slot></label><input id="in">', '', `<b slot="label">${label}</b>`),
  ),
  'a label for the component': inShadow(
    (label, at) => `<label for="h${at}">${label}</label>${host('<input>', `id="h${at}"`)}`,
  ),
  'a label of its own kind for the component': inShadow(
    (label, at) => `<x-label for="h${at}">${label}:</x-label>${host('<input>', `id="h${at}"`)}`,
  ),
  'an accessible name of the component': inShadow((label) => host('<input>', `aria-label="${label}"`)),
  'a text in the row of the component': inShadow((label) => `<div><span>${label}</span>${host('<input>')}</div>`),
  'a whole form in one component': {
    body: host(`<h2>HaloPSA</h2>${OURS.map((label) => host(`<input>`, `label="${label}"`)).join('')}${connect}`),
    script: ATTACHED,
    holds: OURS,
  },
  'components that are attached late': inShadow(
    (label) => host('<input>', `label="${label}"`),
    `${ROOTS} addEventListener('load', () => setTimeout(() => __attach(document), 1200));`,
  ),
};

const floating = (label: string) =>
  `<div style="position:relative;border:1px solid;width:200px"><label style="position:absolute" for="${label}">${label}</label>
   <input id="${label}" class="clear"></div>`;

/** Ionic's markup: the text is next to the field's own box, and the label is around both. */
const insideLabel = (label: string) =>
  `<label for="${label}" style="display:block;width:200px"><span>${label}</span><div><input id="${label}" class="clear"></div></label>`;

/** Forms whose fields are usable although they seem hidden, and copies that nobody can see. */
export const VISIBILITY_CASES: Record<string, FormVariant> = {
  'fields that are transparent while they are empty': {
    body: `<style>.clear { opacity: 0 } .clear:focus { opacity: 1 }</style><h2>HaloPSA</h2>${OURS.map(floating).join('')}${connect}`,
    holds: OURS,
  },
  'transparent fields in a box of their own, inside their label': {
    body: `<style>.clear { opacity: 0 } .clear:focus { opacity: 1 }</style><h2>HaloPSA</h2>${OURS.map(insideLabel).join('')}${connect}`,
    holds: OURS,
  },
  'a form that a style sheet shows later': {
    body: `<style>@keyframes late { to { visibility: visible } } .late { visibility: hidden; animation: late 0s 900ms forwards }</style>
      <div class="late">${halo}</div>`,
    holds: OURS,
  },
  'a clipped copy': {
    body: `<div style="height:0;overflow:hidden">${halo}</div>${halo}`,
    holds: [...OURS.map(() => ''), ...OURS],
  },
  'an inert copy': { body: `<div inert>${halo}</div>${halo}`, holds: [...OURS.map(() => ''), ...OURS] },
  'a copy hidden from screen readers': {
    body: `${halo}<div aria-hidden="true">${halo}</div>`,
    holds: [...OURS, ...OURS.map(() => '')],
  },
  'a transparent copy': {
    body: `${halo}<div style="opacity:0">${halo}</div>`,
    holds: [...OURS, ...OURS.map(() => '')],
  },
  'a copy above the page': {
    body: `${halo}<div style="position:absolute;top:-4000px">${halo}</div>`,
    holds: [...OURS, ...OURS.map(() => '')],
  },
  'a native modal dialog': {
    body: `<dialog>${halo}</dialog>`,
    script: "document.querySelector('dialog').showModal();",
    holds: OURS,
  },
};

/**
 * Returns the values of all text fields, in open shadow roots too, in the order in which they are drawn. Runs in the
 * page.
 */
export function deepFieldValues(): string[] {
  const walk = (node: Element): string[] => {
    if (node instanceof HTMLInputElement) return [node.value];
    if (node instanceof HTMLSlotElement) return node.assignedElements().flatMap(walk);
    return [...(node.shadowRoot ?? node).children].flatMap(walk);
  };
  return walk(document.body);
}
