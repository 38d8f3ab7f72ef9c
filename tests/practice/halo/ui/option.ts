import { words } from '../quirks/words.ts';

/** One choice of a select. */
export interface Option {
  value: string;
  label: string;
  /** Shows initials before the name, as Halo does for agents (docs/halo-ui.md 2.9). */
  avatar?: boolean;
}

/** Returns Halo's own option texts as options; the value stays English in every language. */
export function optionsOf(texts: readonly string[]): Option[] {
  return texts.map((text) => ({ value: text, label: words(text) }));
}

/** Returns user-defined names as options; no language pack translates them. */
export function namesOf(names: readonly string[]): Option[] {
  return names.map((name) => ({ value: name, label: name }));
}
