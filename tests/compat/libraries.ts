/** One library that the extension is tried on: its page lies in pages/<kind>s/<id>.* */
export interface Library {
  id: string;
  kind: 'select' | 'form';
  /** As the table names it. */
  title: string;
  /** The package whose version stands in the table. */
  package: string;
  /** The React that the library was made for, where it is not the newest. */
  react?: 16 | 17 | 18;
}

export const LIBRARIES: readonly Library[] = [
  { id: 'react-select-2', kind: 'select', title: 'react-select 2', package: 'react-select-2', react: 16 },
  { id: 'react-select-3', kind: 'select', title: 'react-select 3', package: 'react-select-3', react: 16 },
  { id: 'react-select-4', kind: 'select', title: 'react-select 4', package: 'react-select-4', react: 17 },
  { id: 'react-select-5', kind: 'select', title: 'react-select 5', package: 'react-select-5' },
  { id: 'react-hook-form', kind: 'form', title: 'React Hook Form', package: 'react-hook-form' },
];
