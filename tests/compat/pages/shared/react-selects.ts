import { type ComponentType, createElement, type ReactNode, useState } from 'react';
import type { Change, MountSelects, Row } from './halo.ts';

export interface SelectProps {
  row: Row;
  value: string | null;
  onChange: (value: string | null) => void;
}

/** Returns Halo's own markup of a setting: the label in a div, then the select. */
export function Line({ label, htmlFor, children }: { label: string; htmlFor?: string; children?: ReactNode }) {
  const name = createElement('div', { className: 'field-label' }, createElement('label', { htmlFor }, label));
  return createElement('div', { className: 'col-md-6 inline nopad' }, name, children);
}

function Holder({ row, change, of }: { row: Row; change: Change; of: ComponentType<SelectProps> }) {
  const [value, setValue] = useState(row.value);
  return createElement(of, {
    row,
    value,
    onChange: (next) => {
      setValue(next);
      change(row.label, next);
    },
  });
}

type Render = (element: ReactNode, into: HTMLElement) => void;

/** Mounts a controlled component for each row: it shows only the value in React's state. */
export function reactSelects(
  of: ComponentType<SelectProps>,
  render: Render,
  around: (children: ReactNode) => ReactNode = (children) => children,
): MountSelects {
  return (form, rows, change) => {
    const holders = rows.map((row) => createElement(Holder, { key: row.label, row, change, of }));
    render(around(createElement('div', null, holders)), form);
  };
}
