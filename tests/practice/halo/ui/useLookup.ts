import { useEffect, useState } from 'react';
import { toast } from './Toasts.tsx';

/** Loads something once for a page; null until it is there, and for good when it could not be loaded. */
export function useLookup<T>(load: () => Promise<T>): T | null {
  const [value, setValue] = useState<T | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: loaded once per page, whatever function asks.
  useEffect(() => {
    let here = true;
    load().then(
      (loaded) => {
        if (here) setValue(() => loaded);
      },
      (error: Error) => toast('error', `Unable to load data. ${error.message}`),
    );
    return () => {
      here = false;
    };
  }, []);
  return value;
}
