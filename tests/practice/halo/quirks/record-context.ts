import { createContext } from 'react';

/** What quirks need to know of the record around a control. */
interface AroundControl {
  editing: boolean;
  /** Values of controls that only a quirk adds; they are posted with the record, apart from its real fields. */
  extras: Record<string, string>;
  setExtra: (name: string, value: string | null) => void;
}

export const RecordContext = createContext<AroundControl>({ editing: false, extras: {}, setExtra: () => undefined });
