import { useEffect, useState } from 'react';
import { toast } from './Toasts.tsx';

/** Loads data once for a page; null until it is loaded, and permanently when loading fails. */
export function useLookup<T>(load: () => Promise<T>): T | null {
  const [value, setValue] = useState<T | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: loaded once per page, with the first function.
  useEffect(() => {
    let isMounted = true;
    load().then(
      (loaded) => {
        if (isMounted) setValue(() => loaded);
      },
      (error: Error) => toast('error', `Unable to load data. ${error.message}`),
    );
    return () => {
      isMounted = false;
    };
  }, []);
  return value;
}
