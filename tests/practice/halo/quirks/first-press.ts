import { useRef } from 'react';
import { quirk } from '../data/boot.ts';

/**
 * Returns a function that checks whether a press on a part of a record is the first since the record was loaded, and is
 * ignored (quirk first-click-swallowed). Each call counts as a press.
 */
export function useFirstPress(): (part: string) => boolean {
  const pressed = useRef(new Set<string>());
  return (part) => {
    if (!quirk('first-click-swallowed') || pressed.current.has(part)) return false;
    pressed.current.add(part);
    return true;
  };
}
