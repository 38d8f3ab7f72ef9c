/** For each rule of lint/: snippets that break it, snippets that do not, and a piece of the message it must give. */
export interface RuleCase {
  name: string;
  message: string;
  violating: Record<string, string>;
  clean: Record<string, string>;
}

export const RULES: RuleCase[] = [
  {
    name: 'no-html-strings',
    message: 'No HTML from strings',
    violating: {
      'utils/audit/html-inner.ts': "export const f = (e: Element) => { e.innerHTML = '<b>'; };",
      'utils/audit/html-outer.ts': "export const f = (e: Element) => { e.outerHTML += '<b>'; };",
      'utils/audit/html-insert.ts': "export const f = (e: Element) => e.insertAdjacentHTML('beforeend', '<b>');",
      'components/HtmlProp.tsx': "export const P = () => <p dangerouslySetInnerHTML={{ __html: '<b>' }} />;",
    },
    clean: {
      'utils/audit/html-text.ts': "export const f = (e: Element) => { e.textContent = '<b>'; return e.innerHTML; };",
      'components/HtmlNone.tsx': 'export const P = () => <p>text</p>;',
    },
  },
  {
    name: 'no-set-checked',
    message: 'No `.checked =`',
    violating: { 'utils/control/check-set.ts': 'export const f = (b: HTMLInputElement) => { b.checked = true; };' },
    clean: {
      'utils/control/check-read.ts':
        'export const f = (b: HTMLInputElement) => { if (b.checked === false) b.click(); return b.checked; };',
    },
  },
  {
    name: 'no-local-writes',
    message: 'Written to the disk by writeLocal',
    violating: { 'utils/setup/writes.ts': 'export const f = (x: object) => browser.storage.local.set(x);' },
    clean: {
      'utils/setup/reads.ts': "export const f = () => browser.storage.local.get('x');",
      'utils/setup/memory.ts': 'export const f = (x: object) => browser.storage.session.set(x);',
    },
  },
  {
    name: 'no-console',
    message: 'No console here',
    violating: {
      'entrypoints/halo.content/talks.ts': "console.log('here');",
      'components/Talks.tsx': "export const P = () => { console.warn('x'); return <p />; };",
      'utils/vault/talks.ts': "export const f = () => console.error('x');",
    },
    clean: { 'entrypoints/halo.content/silent.ts': 'export const console2 = 1;' },
  },
  {
    name: 'no-network',
    message: 'No network outside utils/connection/',
    violating: {
      'utils/vault/net-fetch.ts': "export const f = () => fetch('https://x.example');",
      'entrypoints/popup/net-global.ts':
        "export const f = () => globalThis.fetch('https://x.example', { method: 'POST' });",
      'components/NetBeacon.ts': "export const f = () => navigator.sendBeacon('https://x.example');",
      'utils/audit/net-xhr.ts': 'export const f = () => new XMLHttpRequest();',
    },
    clean: {
      'utils/connection/token.ts': "export const f = () => fetch('https://x.example');",
      'utils/vault/net-none.ts': 'export const f = (fetched: number) => fetched;',
    },
  },
  {
    name: 'selectors-in-tables',
    message: 'No selector written out here',
    violating: {
      'utils/audit/select-one.ts': "export const f = (e: Element) => e.querySelector('.Select__control');",
      'utils/halo/select-all.ts': "export const f = (e: Element) => e.querySelectorAll<HTMLElement>('a');",
      'entrypoints/guide/select-up.ts': 'export const f = (e?: Element) => e?.closest(`.row`);',
      'utils/audit/select-is.ts': "export const f = (e: Element) => e.matches(\n  'input',\n);",
    },
    clean: {
      'utils/form-controls/select.ts': "export const f = (e: Element) => e.querySelector('.Select__control');",
      'utils/halo/selectors.ts': "export const f = (e: Element) => e.querySelector('.breadcrumb');",
      'utils/scalepad/selectors.ts': "export const f = (e: Element) => e.querySelector('label');",
      'utils/audit/select-named.ts': 'export const f = (e: Element, named: string) => e.querySelector(named);',
    },
  },
  {
    name: 'labels-in-tables',
    message: 'No label written out here',
    violating: {
      'utils/audit/label-equal.ts': "export const f = (e: Element) => e.textContent?.trim() === 'Edit';",
      'utils/halo/label-part.ts': "export const f = (e: HTMLElement) => e.innerText.includes('Save');",
    },
    clean: {
      'utils/audit/label-key.ts': 'export const f = (e: Element, label: string) => e.textContent === label;',
      'utils/audit/label-empty.ts': "export const f = (e: Element) => e.textContent === '';",
    },
  },
];
