import { useEffect, useState } from 'react';
import { quirk } from '../data/boot.ts';
import type { Option } from '../ui/option.ts';
import { words } from './words.ts';

const LATE_MS = 400;

/** Props of react-select that say what it offers, and when. */
interface Offer {
  options: readonly Option[];
  isLoading?: boolean;
  loadingMessage?: () => string;
  noOptionsMessage?: () => string;
  onMenuOpen?: () => void;
  onInputChange?: (typed: string) => void;
}

/** What a select offers: all its options, unless they come late or only after typing (quirks options-late, select-filter-needed). */
export function useOffer(options: readonly Option[]): Offer {
  const [asked, setAsked] = useState(false);
  const [there, setThere] = useState(!quirk('options-late'));
  const [typed, setTyped] = useState('');
  useEffect(() => {
    if (!asked || there) return;
    const timer = setTimeout(() => setThere(true), LATE_MS);
    return () => clearTimeout(timer);
  }, [asked, there]);
  const filterNeeded = quirk('select-filter-needed');
  return {
    options: there && (!filterNeeded || typed !== '') ? options : [],
    ...(there ? {} : { isLoading: asked, loadingMessage: () => words('Loading...'), onMenuOpen: () => setAsked(true) }),
    ...(filterNeeded
      ? { onInputChange: setTyped, noOptionsMessage: () => words(typed === '' ? 'Type to search' : 'No options') }
      : {}),
  };
}
