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
      'utils/control/select.ts': "export const f = (e: Element) => e.querySelector('.Select__control');",
      'utils/halo/table.ts': "export const f = (e: Element) => e.querySelector('.breadcrumb');",
      'utils/scalepad/table.ts': "export const f = (e: Element) => e.querySelector('label');",
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
  {
    name: 'components-import-types-only',
    message: 'Components import types only',
    violating: {
      'components/TakesTable.tsx':
        "import { table } from '@/utils/halo/selectors';\nexport const P = () => <p>{table}</p>;",
      'components/TakesBrowser.tsx':
        "import { browser } from 'wxt/browser';\nexport const P = () => <p>{browser.name}</p>;",
      'components/popup/TakesTexts.tsx': "import {\n  i18n,\n} from '#i18n';\nexport const P = () => <p>{i18n}</p>;",
      'components/popup/TakesUp.tsx': "import { x } from '../../utils/audit/x';\nexport const P = () => <p>{x}</p>;",
    },
    clean: {
      'components/TakesProps.tsx':
        "import { useState } from 'preact/hooks';\nimport type { StepId } from '@/utils/recipe/schema';\nimport { Part } from './Part';\nexport const P = (p: { id: StepId }) => <Part id={useState(p.id)} />;",
      'tests/practice/components/Field.tsx': "import { x } from '../../utils/x';\nexport const P = () => <p>{x}</p>;",
    },
  },
  {
    name: 'arrows-into-utils',
    message: 'utils/ imports nothing of entrypoints/ or components/',
    violating: {
      'utils/audit/up-component.ts':
        "import type { FindingRow } from '@/components/guide/panel-props';\nexport type R = FindingRow;",
      'utils/setup/up-entry.ts': "export { x } from '../../entrypoints/background';",
      'utils/up-tests.ts': "export const f = () => import('../tests/practice/records');",
    },
    clean: { 'utils/audit/down.ts': "import { x } from '../control/find';\nexport const y = x;" },
  },
  {
    name: 'arrows-into-rooms',
    message: 'import nothing of utils/background/',
    violating: {
      'utils/vault/up-background.ts': "import { x } from '../background/push';\nexport const y = x;",
      'utils/audit/up-background.ts': "import { x } from '@/utils/background/broadcast-setup';\nexport const y = x;",
    },
    clean: { 'utils/background/wires.ts': "import { x } from '../vault/vault';\nexport const y = x;" },
  },
  {
    name: 'arrows-into-tables',
    message: 'utils/halo/ and utils/scalepad/ import control and recipe at most',
    violating: {
      'utils/halo/up-audit.ts': "import { x } from '../audit/plan';\nexport const y = x;",
      'utils/scalepad/up-vault.ts': "import { x } from '@/utils/vault/store';\nexport const y = x;",
    },
    clean: { 'utils/halo/down.ts': "import { x } from '../recipe/normalise';\nexport const y = x;" },
  },
  {
    name: 'arrows-into-control',
    message: 'utils/control/ knows controls, not Halo',
    violating: {
      'utils/control/up-halo.ts': "import { x } from '../halo/table';\nexport const y = x;",
      'utils/control/kinds/up-audit.ts': "import { x } from '../../audit/plan';\nexport const y = x;",
    },
    clean: {
      'utils/control/kinds/beside.ts':
        "import { x } from '../find';\nimport { z } from '@/utils/recipe/normalise';\nexport const y = [x, z];",
    },
  },
  {
    name: 'recipe-stands-alone',
    message: 'utils/recipe/ is data and pure functions',
    violating: {
      'utils/recipe/up-halo.ts': "import { x } from '../halo/table';\nexport const y = x;",
      'utils/recipe/takes-view.ts': "import { h } from 'preact';\nexport const y = h;",
    },
    clean: {
      'utils/recipe/own.ts': "import * as z from 'zod/mini';\nimport { x } from './schema';\nexport const y = [z, x];",
    },
  },
];
