import { useRef } from 'react';
import { quirk } from '../data/boot.ts';

/**
 * Whether a press on this part of a record is the first since the record was loaded, and is swallowed
 * (quirk first-click-swallowed). Asking counts as the press.
 */
export function useFirstPress(): (part: string) => boolean {
  const pressed = useRef(new Set<string>());
  return (part) => {
    if (!quirk('first-click-swallowed') || pressed.current.has(part)) return false;
    pressed.current.add(part);
    return true;
  };
}
