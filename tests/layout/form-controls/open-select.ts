import { expect } from 'vitest';
import type { TargetValue, WriteContext, WriteResult } from '@/utils/form-controls/types';
import { writeControl } from '@/utils/form-controls/write';
import { SelectPage } from './react-select';
import { context, markup, onlyUnit } from './support';

export const LEVELS = ['No Access', 'Read Only', 'Read and Modify', 'Read, Modify and Delete'];

/** The select that is on the page. */
export let page: SelectPage | undefined;

/** Puts a select on the page and waits until it is drawn. */
export async function open(props: ConstructorParameters<typeof SelectPage>[0]): Promise<SelectPage> {
  page = new SelectPage(props);
  await expect.poll(() => document.querySelector('[role="combobox"]')).not.toBeNull();
  return page;
}

/** Removes the select again, after each test. */
export function close(): void {
  page?.remove();
}

/** Writes to the only control of the page. */
export function write(want: TargetValue, more?: Partial<WriteContext>): Promise<WriteResult> {
  return writeControl(onlyUnit(), want, markup, context(more));
}

/** Checks that no menu is open, no text is in the filter, and no focus is in the select. */
export function expectAtRest(): void {
  expect(document.querySelector('[role="listbox"], .Select__menu'), 'an open menu').toBeNull();
  expect(document.querySelector<HTMLInputElement>('[role="combobox"]')?.value ?? '').toBe('');
  expect(document.activeElement?.closest('.form'), 'the focus').toBeNull();
}
