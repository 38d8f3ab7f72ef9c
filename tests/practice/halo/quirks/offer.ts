import { useEffect, useRef, useState } from 'react';
import type { GroupBase } from 'react-select';
import { quirk } from '../data/boot.ts';
import type { Option } from '../ui/option.ts';
import { words } from './words.ts';

const LATE_MS = 400;
/** How many options a select offers before a search, and how long a search takes (quirk options-searched). */
const FIRST = 2;
const SEARCH_MS = 900;

/** Props of react-select that determine what it offers, and when. */
interface Offer {
  options: readonly (Option | GroupBase<Option>)[];
  isLoading?: boolean;
  loadingMessage?: () => string;
  noOptionsMessage?: () => string;
  onMenuOpen?: () => void;
  onInputChange?: (typed: string) => void;
  filterOption?: () => boolean;
}

/** Returns the options under two headings (quirk options-grouped). */
function inGroups(options: readonly Option[]): Offer['options'] {
  if (!quirk('options-grouped')) return options;
  const half = Math.ceil(options.length / 2);
  const group = (label: string, part: readonly Option[]) => ({ label: words(label), options: [...part] });
  return [group('Most used', options.slice(0, half)), group('All others', options.slice(half))];
}

/** Returns what a server would answer: the first options, or those that contain the typed text. */
function useSearch(options: readonly Option[]): Offer {
  const [typed, setTyped] = useState('');
  const timer = useRef(0);
  const search = (text: string): void => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setTyped(text.toLowerCase()), SEARCH_MS);
  };
  const found = options.filter(({ label }) => label.toLowerCase().includes(typed));
  return { options: typed === '' ? options.slice(0, FIRST) : found, onInputChange: search, filterOption: () => true };
}

/**
 * Returns what a select offers: all its options, unless they load late, only after typing or from a search (quirks
 * options-late, select-filter-needed, options-searched).
 */
export function useOffer(options: readonly Option[]): Offer {
  const [isOpened, setIsOpened] = useState(false);
  const [isLoaded, setIsLoaded] = useState(!quirk('options-late'));
  const [typed, setTyped] = useState('');
  const search = useSearch(options);
  useEffect(() => {
    if (!isOpened || isLoaded) return;
    const timer = setTimeout(() => setIsLoaded(true), LATE_MS);
    return () => clearTimeout(timer);
  }, [isOpened, isLoaded]);
  if (quirk('options-searched')) return search;
  const filterNeeded = quirk('select-filter-needed');
  return {
    options: isLoaded && (!filterNeeded || typed !== '') ? inGroups(options) : [],
    ...(isLoaded
      ? {}
      : { isLoading: isOpened, loadingMessage: () => words('Loading...'), onMenuOpen: () => setIsOpened(true) }),
    ...(filterNeeded
      ? { onInputChange: setTyped, noOptionsMessage: () => words(typed === '' ? 'Type to search' : 'No options') }
      : {}),
  };
}
