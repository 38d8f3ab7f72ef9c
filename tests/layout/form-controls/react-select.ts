import { createElement, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import ReactSelect, { type GroupBase, type Props } from 'react-select';
import type { TargetValue } from '@/utils/form-controls/types';
import { sameValue } from '@/utils/recipe/normalise';

export interface Option {
  value: string;
  label: string;
  isDisabled?: boolean;
}
type Value = Option | readonly Option[] | null;
type SelectProps = Partial<Props<Option, boolean, GroupBase<Option>>>;

/** A page with one real react-select, configured as in Halo unless `props` change that. */
export class SelectPage {
  /** What the page's own state holds, as texts. */
  chosen: string[] = [];
  /** Everything that was chosen, one entry per change. */
  readonly changes: string[][] = [];
  private readonly root: Root;
  private props: SelectProps = {};

  constructor(props: SelectProps = {}) {
    document.body.innerHTML = '<button id="before">Before</button><div class="form"><div id="app"></div></div>';
    const app = document.querySelector('#app');
    if (!app) throw new Error('no container for the select');
    this.root = createRoot(app);
    this.props = props;
    this.draw();
  }

  /** Draws the select with other props. */
  set(props: SelectProps): void {
    this.props = { ...this.props, ...props };
    this.draw();
  }

  remove(): void {
    this.root.unmount();
  }

  private draw(): void {
    this.root.render(createElement(Field, { ...this.props, page: this }));
  }
}

function Field({ page, ...props }: SelectProps & { page: SelectPage }) {
  const [value, setValue] = useState<Value>((props.defaultValue as Value) ?? null);
  page.chosen = textsOf(value);
  return createElement(ReactSelect<Option, boolean>, {
    classNamePrefix: 'Select',
    onChange: (next: Value) => {
      page.changes.push(textsOf(next));
      setValue(next);
    },
    ...props,
    value,
  });
}

/** Options whose value is their text. */
export function options(...labels: string[]): Option[] {
  return labels.map((label, at) => ({ value: `${at}:${label}`, label }));
}

export const choose = (...texts: string[]): TargetValue => ({ kind: 'option', texts, same: sameValue });
export const add = (text: string): TargetValue => ({ kind: 'add', text, same: sameValue });
export const remove = (text: string): TargetValue => ({ kind: 'remove', text, same: sameValue });

function textsOf(value: Value): string[] {
  if (value === null) return [];
  return 'label' in value ? [value.label] : value.map(({ label }) => label);
}
