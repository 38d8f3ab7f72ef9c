import { useEffect } from 'react';
import { brand } from '../data/boot.ts';

/** Sets the document's title in Halo's format: the place, then the product. */
export function useTitle(place: string): void {
  useEffect(() => {
    document.title = `${place} - ${brand}`;
  }, [place]);
}
