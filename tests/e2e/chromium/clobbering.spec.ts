import type { Page } from '@playwright/test';
import { Popup } from '../pages/popup.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { ALL_FILLED, putForm, recordedEvents } from '../support/scalepad-forms.ts';
import { capturedPair, fillQuota, freeQuota, GUARD, NEW_APPLICATION, savedApplication } from '../support/secret.ts';
import { storeAllCredentials } from '../support/store-setup.ts';

/** Members of a document that a page can replace with an element of the same name. */
const NAMES = [
  'body',
  'documentElement',
  'head',
  'activeElement',
  'hidden',
  'visibilityState',
  'title',
  'forms',
  'querySelector',
  'querySelectorAll',
  'getElementById',
  'getElementsByTagName',
  'elementFromPoint',
  'scrollingElement',
  'createTreeWalker',
  'createRange',
  'execCommand',
];

/** Members of a form that its own fields can replace. */
const FORM_NAMES = [
  'parentElement',
  'parentNode',
  'children',
  'childNodes',
  'querySelector',
  'querySelectorAll',
  'closest',
  'matches',
  'contains',
  'getAttribute',
  'textContent',
  'innerText',
  'tagName',
  'ownerDocument',
  'isConnected',
  'getBoundingClientRect',
  'getRootNode',
  'checkVisibility',
  'clientWidth',
  'clientHeight',
  'scrollTop',
  'scrollHeight',
  'elements',
  'requestSubmit',
  'previousElementSibling',
  'nextElementSibling',
  'assignedSlot',
  'shadowRoot',
  'nodeName',
  'id',
];

/** Adds elements of one kind that are named after members of the document. Runs in the page. */
function nameElements([tag, names]: readonly [string, readonly string[]]): void {
  const { body } = document;
  const elements = names.map((name) => {
    const el = document.createElement(tag);
    el.setAttribute('name', name);
    el.style.display = 'none';
    return el;
  });
  body.append(...elements);
}

/** Puts the whole page into a form whose fields are named after its members. Runs in the page. */
function wrapInForm(names: readonly string[]): void {
  const form = document.createElement('form');
  form.style.display = 'contents';
  const fields = names.map((name) => {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    return field;
  });
  const { body } = document;
  const page = [...body.children].filter((el) => el.tagName !== 'SCRIPT');
  const append = Element.prototype.append;
  append.call(form, ...page, ...fields);
  body.append(form);
}

/** Halo's page uses React, which needs these members and stops when a page replaces them. */
const NEEDED_BY_REACT = ['querySelectorAll', 'parentNode', 'getAttribute'];
const withoutReact = (names: readonly string[]) => names.filter((name) => !NEEDED_BY_REACT.includes(name));

type Clobber = (tab: Page, all: (names: readonly string[]) => readonly string[]) => Promise<void>;

const KINDS: [string, Clobber][] = [
  ['frames named after the document', (tab, all) => tab.evaluate(nameElements, ['iframe', all(NAMES)] as const)],
  ['forms named after the document', (tab, all) => tab.evaluate(nameElements, ['form', all(NAMES)] as const)],
  ['a form around it with fields named after the form', (tab, all) => tab.evaluate(wrapInForm, all(FORM_NAMES))],
];

/** Returns the values of the page's visible fields. Runs in the page. */
function filledValues(): string[] {
  const fields = Document.prototype.querySelectorAll.call(document, 'main input[id]');
  return [...(fields as NodeListOf<HTMLInputElement>)].map(({ value }) => value);
}

/** Returns the middle of an element, for a later press that does not query the page. */
async function middle(found: ReturnType<Page['locator']>): Promise<[number, number]> {
  await found.scrollIntoViewIfNeeded();
  const box = await found.boundingBox();
  if (!box) throw new Error('The element has no box');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

for (const [what, clobber] of KINDS) {
  test(`blocks Save, and captures, on a page with ${what}`, async ({
    extensionBrowser: browser,
    practice,
    tab,
    guide,
    admin,
  }) => {
    await tab.goto(NEW_APPLICATION);
    await guide.audited();
    const radio = await middle(tab.getByRole('radio', { name: 'Client ID and Secret (Services)' }));
    const save = await middle(admin.button('Save'));
    await fillQuota(browser);
    await clobber(tab, withoutReact);
    await tab.mouse.click(...radio);
    await guide.ax.wait({ role: 'StaticText', name: /^[0-9a-f-]{73}$/ });
    await tab.mouse.click(...save);
    await guide.ax.wait(GUARD);
    expect(savedApplication(practice).saves).toBe(0);
    await freeQuota(browser);
    await guide.ax.answer('Try reading it again');
    await expect.poll(() => capturedPair(browser)).toMatchObject({ saved: false });
  });

  test(`fills ScalePad's form on a page with ${what}`, async ({ extensionBrowser: browser, practice, tab, clicks }) => {
    await tab.goto(putForm(practice.store, 'named'));
    await clobber(tab, (names) => names);
    await storeAllCredentials(browser);
    const popup = await Popup.open(browser, tab, clicks);
    await popup.fill();
    await popup.waitForStatus('5 of 5 fields filled');
    expect(await tab.evaluate(filledValues)).toEqual(ALL_FILLED);
    expect((await tab.evaluate(recordedEvents)).filter((event) => event.startsWith('submit'))).toEqual([]);
  });
}

test('ignores a press under a layer on a page with forms named after the document', async ({ tab, guide }) => {
  await tab.goto(`${HALO}/config/agents/roles?id=-1`);
  await guide.audited();
  await tab.evaluate(() => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position: fixed; inset: 0; background: white; z-index: 2147483647; pointer-events: none';
    document.body.append(cover);
  });
  await tab.evaluate(nameElements, ['form', withoutReact(NAMES)] as const);
  await guide.apply();
  await expect.poll(() => guide.status()).toMatch(/toolbar/);
});
