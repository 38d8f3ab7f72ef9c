// @vitest-environment happy-dom
import { type ComponentType, createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseInPage } from '@/utils/background/choose-in-page';
import { DEMO } from './support';

interface Injection {
  func?: unknown;
  args?: unknown[];
}

beforeEach(() => {
  const run = async ({ func, args = [] }: Injection) => [
    { frameId: 0, documentId: '', result: (func as (...all: unknown[]) => unknown)(...args) },
  ];
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(
    run as typeof fakeBrowser.scripting.executeScript,
  );
});

/** Renders a page with React and empties its first combobox by the page's own code. */
async function empty(page: ComponentType<object>, first = () => {}): Promise<boolean> {
  document.body.innerHTML = '<div id="page"></div>';
  const root = createRoot(document.getElementById('page') as HTMLElement);
  flushSync(() => root.render(createElement(page)));
  flushSync(first);
  document.querySelector('[role="combobox"]')?.setAttribute('data-setup-assistant', 'mark');
  return chooseInPage({ origin: DEMO, tabId: 1 }, 'mark', []);
}

const comboboxText = () => document.querySelector('[role="combobox"]')?.textContent;
const combobox = (text: string) => createElement('div', { role: 'combobox', 'aria-expanded': false }, text);

/** Passes events on, as a component of a library does. */
function Drawn({ value }: { value: string; onChange: (event: { target: { value: string } }) => void }) {
  return combobox(value || 'Not set');
}

interface Props {
  value: string | null;
  onChange: (value: string | null) => void;
}

function Setting({ value, onChange }: Props) {
  return createElement(Drawn, { value: value ?? '', onChange: ({ target }) => onChange(target.value) });
}

it('empties a select by the nearest component whose onChange accepts no value', async () => {
  let choose = (_: string | null) => {};
  const page = () => {
    const [value, onChange] = useState<string | null>(null);
    choose = onChange;
    return createElement(Setting, { value, onChange });
  };
  expect(await empty(page, () => choose('Read all'))).toBe(true);
  await vi.waitFor(() => expect(comboboxText()).toBe('Not set'));
});

it.each([
  ['another control', () => createElement('input')],
  ['a tab', () => createElement('div', { role: 'tab', tabIndex: 0 })],
])('calls no component that draws %s next to the select', async (_, other) => {
  const called = vi.fn();
  const Form = (_: { value: string; onChange: () => void; onValueChange: () => void }) =>
    createElement('form', {}, combobox('Read all'), other());
  const page = () => createElement(Form, { value: 'role', onChange: called, onValueChange: called });
  expect(await empty(page)).toBe(false);
  expect(called).not.toHaveBeenCalled();
});
