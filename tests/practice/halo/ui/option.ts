import { words } from '../quirks/words.ts';

/** One choice of a select. */
export interface Option {
  value: string;
  label: string;
  /** Shows initials before the name, as Halo does for agents (docs/halo-ui.md 2.9). */
  avatar?: boolean;
}

/** Halo's own option texts as options: the value stays English whatever the page's language. */
export function optionsOf(texts: readonly string[]): Option[] {
  return texts.map((text) => ({ value: text, label: words(text) }));
}

/** Names that people gave as options; no language pack touches them. */
export function namesOf(names: readonly string[]): Option[] {
  return names.map((name) => ({ value: name, label: name }));
}
