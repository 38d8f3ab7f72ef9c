/** For each rule of lint/: snippets that break it, snippets that do not, and a part of the expected message. */
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
    violating: {
      'utils/form-controls/check-set.ts': 'export const f = (b: HTMLInputElement) => { b.checked = true; };',
    },
    clean: {
      'utils/form-controls/check-read.ts':
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
      'entrypoints/talks.ts': "console.log('here');",
      'components/Talks.tsx': "export const P = () => { console.warn('x'); return <p />; };",
      'utils/vault/talks.ts': "export const f = () => console.error('x');",
    },
    clean: { 'entrypoints/silent.ts': 'export const console2 = 1;' },
  },
  {
    name: 'no-network',
    message: 'No network outside utils/connection/',
    violating: {
      'utils/vault/net-fetch.ts': "export const f = () => fetch('https://x.example');",
      'utils/popup/net-global.ts': "export const f = () => globalThis.fetch('https://x.example', { method: 'POST' });",
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
      'utils/guide/select-up.ts': 'export const f = (e?: Element) => e?.closest(`.row`);',
      'utils/audit/select-is.ts': "export const f = (e: Element) => e.matches(\n  'input',\n);",
      'utils/halo/select-called.ts':
        "import { queryAll } from '@/utils/dom/native';\nexport const f = (e: Element) => queryAll<HTMLElement>(e, 'a');",
    },
    clean: {
      'utils/form-controls/select.ts':
        "import { queryOne } from '@/utils/dom/native';\nexport const f = (e: Element) => queryOne(e, '.Select__control');",
      'utils/halo/selectors.ts':
        "import { queryOne } from '@/utils/dom/native';\nexport const f = (e: Element) => queryOne(e, '.breadcrumb');",
      'utils/scalepad/selectors.ts':
        "import { queryOne } from '@/utils/dom/native';\nexport const f = (e: Element) => queryOne(e, 'label');",
      'utils/audit/select-named.ts':
        "import { queryOne } from '@/utils/dom/native';\nexport const f = (e: Element, named: string) => queryOne(e, named);",
    },
  },
  {
    name: 'labels-in-tables',
    message: 'No label written out here',
    violating: {
      'utils/audit/label-equal.ts': "export const f = (e: Element) => e.textContent?.trim() === 'Edit';",
      'utils/halo/label-part.ts': "export const f = (e: HTMLElement) => e.innerText.includes('Save');",
      'utils/halo/label-called.ts':
        "import { textOf } from '@/utils/dom/native';\nexport const f = (e: Element) => textOf(e).trim() === 'Edit';",
    },
    clean: {
      'utils/audit/label-key.ts': 'export const f = (e: Element, label: string) => e.textContent === label;',
      'utils/audit/label-empty.ts': "export const f = (e: Element) => e.textContent === '';",
    },
  },
  {
    name: 'native-dom',
    message: "Read a page's document and elements by utils/dom/native.ts",
    violating: {
      'utils/guide/native-body.ts': 'export const f = () => document.body;',
      'entrypoints/scalepad.content.ts': 'export const f = () => document.hidden;',
      'utils/halo/native-all.ts': 'export const f = (doc: Document, s: string) => doc.querySelectorAll(s);',
      'utils/form-controls/native-parent.ts': 'export const f = (el?: Element) => el?.parentElement?.className;',
      'utils/form-controls/native-pulled.ts': 'export const f = ({ parentElement }: Element) => parentElement;',
      'utils/form-controls/native-renamed.ts':
        'export const f = (el: Element) => { const { parentElement: up } = el; return up; };',
      'components/scalepad/native-made.ts': "export const f = () => document.createElement('p');",
      'utils/guide/save/native-form.ts': 'export const f = (form: HTMLFormElement) => form.requestSubmit();',
    },
    clean: {
      'utils/popup/native-own.ts': 'export const f = () => document.body;',
      'utils/form-controls/native-called.ts':
        "import { bodyOf, parentOf } from '@/utils/dom/native';\nexport const f = () => parentOf(bodyOf(document));",
      'utils/form-controls/native-text.ts': "export const f = (text: string) => text.startsWith('a');",
    },
  },
];
