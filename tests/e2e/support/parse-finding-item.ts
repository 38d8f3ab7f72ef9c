import type { ListItem } from './ax.ts';

/** The four states of a setting, as the guide shows them. */
const STATE_WORDS = ['Done', 'To change', 'Needs you', 'Later'] as const;
/** The reasons that may follow a state. */
const REASON_WORDS = ['Higher', 'Not found', 'Found twice', 'Read-only', 'Not offered'] as const;
export type StateWord = (typeof STATE_WORDS)[number];
export type ReasonWord = (typeof REASON_WORDS)[number];

export interface ShownFinding {
  name: string;
  state: StateWord;
  /** '' without a reason. */
  reason: ReasonWord | '';
  /** The whole text of the list item, line by line. */
  text: string;
}

/** Returns the finding that a list item of the guide shows. @throws Error when there is no state, or more than one. */
export function parseFindingItem(item: ListItem): ShownFinding {
  return { name: nameOf(item), ...stateOf(item.text), text: item.text };
}

/** Returns the one state of a list item, with its reason. @throws Error when there is no state, or more than one. */
function stateOf(text: string): Pick<ShownFinding, 'state' | 'reason'> {
  const pattern = `\\b(${STATE_WORDS.join('|')})\\b\\s*(${REASON_WORDS.join('|')})?`;
  const [found, ...more] = [...text.matchAll(new RegExp(pattern, 'g'))];
  if (!found || more.length > 0) throw new Error(`One state expected in "${text}"`);
  return { state: found[1] as StateWord, reason: (found[2] ?? '') as ReasonWord | '' };
}

/** Returns a setting's name: from its Show button, or, for a missing setting without that button, from its summary. */
function nameOf({ summary, buttons }: ListItem): string {
  const show = buttons.find((button) => button.startsWith('Show '));
  return show ? show.slice('Show '.length) : (summary.split('\n')[0] ?? '');
}
