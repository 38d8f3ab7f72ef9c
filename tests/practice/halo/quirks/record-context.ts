import { createContext } from 'react';

/** What quirks need to know about the record of a control. */
interface AroundControl {
  editing: boolean;
  /** Values of controls that only a quirk adds; they are posted with the record, separate from its real fields. */
  extras: Record<string, string>;
  setExtra: (name: string, value: string | null) => void;
}

export const RecordContext = createContext<AroundControl>({ editing: false, extras: {}, setExtra: () => undefined });
