import leven from 'leven';
import type { LabelledControl } from '@/utils/form-controls/types';
import { labelVariants } from '@/utils/recipe/labels';
import { normaliseLabel } from '@/utils/recipe/normalise';
import type { Requirement } from '@/utils/recipe/schema';
import type { Finding } from './finding';

/** Two words are one when at most this share of the longer one must be changed to get the other: "login", "log-in". */
const ALIKE = 0.2;
/** Or when one only goes on: "log", "logged". */
const SHORTEST_STEM = 3;
const LONGEST_ENDING = 3;
/** Words that say little of which setting is meant. */
const FILLERS = new Set(
  'a an the of for to in on as at by be is are that can all any every each new own this its'.split(' '),
);
/** More would be a guessing game. */
const MOST = 2;

/**
 * Labels on the page that are spelled much like a requirement's that was not found, the nearest first. Only ever shown
 * to the admin with the question whether it is this one. `taken` are the labels that the recipe knows; they are never
 * near.
 */
export function similarLabels(
  requirement: Requirement,
  controls: readonly LabelledControl[],
  taken: ReadonlySet<string>,
): string[] {
  const wanted = [...labelVariants(requirement)];
  const near = new Map<string, { label: string; distance: number }>();
  for (const { key, label } of controls) {
    if (taken.has(key)) continue;
    const like = wanted.filter((one) => isNear(one, key));
    if (like.length > 0) near.set(key, { label, distance: Math.min(...like.map((one) => leven(one, key))) });
  }
  return [...near.values()]
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ label }) => label);
}

/** Whether a label is spelled much like a requirement's, so that the admin may be asked whether it is this one. */
export function isNearLabel(requirement: Requirement, label: string): boolean {
  const key = normaliseLabel(label);
  return [...labelVariants(requirement)].some((one) => isNear(one, key));
}

/** Findings with the near labels beside each requirement that was not found. */
export function withSimilarLabels(findings: readonly Finding[], controls: readonly LabelledControl[]): Finding[] {
  const taken = new Set(findings.flatMap(({ requirement }) => [...labelVariants(requirement)]));
  return findings.map((finding) =>
    finding.status === 'missing' ? { ...finding, near: similarLabels(finding.requirement, controls, taken) } : finding,
  );
}

/**
 * Word by word: letters may differ, and words that say little may come, go or change. A word that says more may only
 * follow at the end: "Default Team of Agent" may be Default Team, while "Sales Orders Access Level" is another setting
 * than Sales Access Level, and "Supplier Contracts" another one than "Client Contracts".
 */
function isNear(wanted: string, label: string): boolean {
  const left = wanted.split(' ');
  const right = label.split(' ');
  let last = -1;
  const over = right.map(() => true);
  for (const word of left) {
    const at = right.findIndex((other, place) => over[place] && isSameWord(word, other));
    if (at < 0) {
      if (!FILLERS.has(word)) return false;
      continue;
    }
    over[at] = false;
    if (!FILLERS.has(word)) last = Math.max(last, at);
  }
  if (last < 0) return false;
  const more = right.filter((word, place) => over[place] && !FILLERS.has(word));
  const follow = right.slice(last + 1);
  return more.length <= 1 && more.every((word) => follow.includes(word));
}

function isSameWord(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= SHORTEST_STEM && long.startsWith(short) && long.length - short.length <= LONGEST_ENDING)
    return true;
  return leven(a, b) <= ALIKE * long.length;
}
