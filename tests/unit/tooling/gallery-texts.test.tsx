// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { cleanup } from '@testing-library/preact';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { expect, it, vi } from 'vitest';
import { SCENE_NAMES } from '@/tests/screenshots/names';
import { RECIPES } from '@/utils/recipe';
import { wantedText } from '@/utils/recipe/requirements';
import { show } from '../components/render';
import { speakEnglish } from '../speak-english';

// happy-dom has no layout, and the spotlight needs an element with a box.
vi.mock('@/utils/dom/native', async (whole) => ({
  ...(await whole<object>()),
  rectOf: () => new DOMRect(40, 180, 320, 36),
}));

// The states read their texts as soon as they are loaded.
speakEnglish();
const { STATES } = await import('../../gallery/states');

/** The data in the pictures: names, values and addresses of a Halo, and texts of ScalePad. */
const DATA = [
  /^(https:\/\/)?[\w.]+\.(com|example)(\/\w*)?$/,
  /^[\da-f-]{30,}$/,
  /^[•–→·\s]+$|^\d of \d$/,
  /^(Details|Permissions|Departments & Teams)$/,
  /^(demo|Finance|Syncing|Alt\+Shift\+\w|ScalePad · .*|No|Yes|all)$/,
  /^(No Access|Read, Modify and Delete|read:sales, edit:sales, read:invoices|ScalePad API)$/,
];

const messages = Object.values(
  generateChromeMessages(parseMessagesText(readFileSync('locales/en.yml', 'utf8'), 'YAML')),
).flatMap(({ message }) => message.split(' | '));
const requirements = RECIPES.flatMap((recipe) =>
  recipe.requirements.flatMap((one) => [one.name, one.why, one.manualSteps, wantedText(one, recipe.names)]),
);
const recipeTexts = RECIPES.flatMap(({ title, summary, options, form, names }) => [
  ...[title, summary, ...Object.values(names)],
  ...options.flatMap(({ label, why }) => [label, why]),
  ...form.map(({ name }) => name),
]);
const known = new Set([...messages, ...requirements, ...recipeTexts]);
/** Texts with placeholders, except those with hardly a word of their own. */
const patterns = messages
  .filter((text) => text.includes('$') && text.replace(/\$\d/g, '').replace(/[^a-z]/gi, '').length > 2)
  .map((text) => new RegExp(`^${text.replace(/[.*+?^{}()|[\]\\]/g, '\\$&').replace(/\$\d/g, '.{1,90}?')}$`));

function isKnown(text: string): boolean {
  return known.has(text) || DATA.some((one) => one.test(text)) || patterns.some((one) => one.test(text));
}

/** Checks whether a text is a known text or a sequence of known texts. */
function isKnownSequence(text: string): boolean {
  if (text === '' || isKnown(text)) return true;
  const ends = [...text.matchAll(/[.?:…·] |: |→ /g)].map(({ index, 0: { length } }) => index + length);
  return ends.some((end) => {
    const [first, rest] = [text.slice(0, end).trim(), text.slice(end).trim()];
    return (isKnown(first) || isKnown(first.replace(/[:.·→]$/, '').trim())) && isKnownSequence(rest);
  });
}

/** Returns the texts of a view, with the names and titles for screen readers and tooltips. */
function textsOf(container: Element): string[] {
  const texts: string[] = [];
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
    if (node instanceof Element)
      for (const name of ['aria-label', 'title', 'placeholder']) texts.push(node.getAttribute(name) ?? '');
    for (const child of node.childNodes) walk(child);
  };
  walk(container);
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '' && !/^[\d:]+$/.test(text));
}

it('every text in the pictures is one of the extension or of a recipe', () => {
  const unknown = new Map<string, string>();
  for (const [name, { view }] of Object.entries(STATES)) {
    for (const text of textsOf(show(view).container)) if (!isKnownSequence(text)) unknown.set(text, name);
    cleanup();
  }
  expect([...unknown].map(([text, name]) => `${name}: ${text}`)).toEqual([]);
});

it('an unknown text is found', () => {
  expect(isKnownSequence('Recipe and names')).toBe(false);
  expect(isKnownSequence('Continue with the application: 5 of 18 settings done.')).toBe(true);
});

it('picture names are unique, and none begins like the pictures of the tour', () => {
  const names = [...SCENE_NAMES, ...Object.keys(STATES)];
  expect(names.filter((name, at) => names.indexOf(name) !== at || name.startsWith('tour-'))).toEqual([]);
});

it('each marker in the picture shows its setting and value', () => {
  const markers = [...show(STATES.markers?.view).container.querySelectorAll('.marker')];
  expect(new Set(markers.map((marker) => marker.getAttribute('data-state')))).toEqual(
    new Set(['to-change', 'needs-you']),
  );
  const value = 'Read and Modify';
  for (const marker of markers) expect(marker.textContent).toMatch(new RegExp(`^Assets Access Level: .*${value}$`));
  cleanup();
});

it('the spotlight in the pictures is around a control, and shows its name and value', () => {
  for (const name of ['pointer-below', 'pointer-above']) {
    const { container } = show(STATES[name]?.view);
    expect(container.querySelector<HTMLElement>('.ring')?.hidden, name).toBe(false);
    expect(container.querySelector('.bubble')?.textContent, name).toBe(
      'Assets Access LevelSet this to Read and Modify',
    );
    cleanup();
  }
});
