import leven from 'leven';
import type { LabelledControl } from '@/utils/form-controls/types';
import { labelVariants } from '@/utils/recipe/labels';
import { normaliseLabel } from '@/utils/recipe/normalise';
import type { Requirement } from '@/utils/recipe/schema';
import type { Finding } from './finding';

/** Two words are one when at most this share of the longer one must be changed to get the other: "login", "log-in". */
const MAX_CHANGED_SHARE = 0.2;
/** Two words are also the same when one is the other with an ending: "log", "logged". */
const MIN_STEM_LENGTH = 3;
const MAX_ENDING_LENGTH = 3;
/** Words that do not identify a setting. */
const FILLERS = new Set(
  'a an the of for to in on as at by be is are that can all any every each new own this its'.split(' '),
);
/** The maximum number of suggested labels. */
const MAX_LABELS = 2;

/**
 * Returns labels on the page that are spelled like those of a requirement that was not found, the most similar first.
 * The guide only shows them to the admin with the question whether it is this one. `usedLabels` are the labels that
 * the recipe knows; they never count as similar.
 */
export function similarLabels(
  requirement: Requirement,
  controls: readonly LabelledControl[],
  usedLabels: ReadonlySet<string>,
): string[] {
  const wanted = [...labelVariants(requirement)];
  const similar = new Map<string, { label: string; distance: number }>();
  for (const { key, label } of controls) {
    if (usedLabels.has(key)) continue;
    const like = wanted.filter((one) => isSimilar(one, key));
    if (like.length > 0) similar.set(key, { label, distance: Math.min(...like.map((one) => leven(one, key))) });
  }
  return [...similar.values()]
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MAX_LABELS)
    .map(({ label }) => label);
}

/** Checks whether a label is spelled like a requirement's, so that the guide may suggest it to the admin. */
export function isSimilarLabel(requirement: Requirement, label: string): boolean {
  const key = normaliseLabel(label);
  return [...labelVariants(requirement)].some((one) => isSimilar(one, key));
}

/** Adds the similar labels to each finding whose control was not found. */
export function withSimilarLabels(findings: readonly Finding[], controls: readonly LabelledControl[]): Finding[] {
  const usedLabels = new Set(findings.flatMap(({ requirement }) => [...labelVariants(requirement)]));
  return findings.map((finding) =>
    finding.status === 'missing'
      ? { ...finding, similarLabels: similarLabels(finding.requirement, controls, usedLabels) }
      : finding,
  );
}

/**
 * Compares word by word: letters may differ, and filler words may be added, missing or replaced. Any other word may
 * only follow at the end: "Default Team of Agent" may be Default Team, while "Sales Orders Access Level" is another
 * setting than Sales Access Level, and "Supplier Contracts" another one than "Client Contracts".
 */
function isSimilar(wanted: string, label: string): boolean {
  const left = wanted.split(' ');
  const right = label.split(' ');
  let last = -1;
  const isUnmatched = right.map(() => true);
  for (const word of left) {
    const at = right.findIndex((other, index) => isUnmatched[index] && isSameWord(word, other));
    if (at < 0) {
      if (!FILLERS.has(word)) return false;
      continue;
    }
    isUnmatched[at] = false;
    if (!FILLERS.has(word)) last = Math.max(last, at);
  }
  if (last < 0) return false;
  const more = right.filter((word, index) => isUnmatched[index] && !FILLERS.has(word));
  const follow = right.slice(last + 1);
  return more.length <= 1 && more.every((word) => follow.includes(word));
}

function isSameWord(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= MIN_STEM_LENGTH && long.startsWith(short) && long.length - short.length <= MAX_ENDING_LENGTH)
    return true;
  return leven(a, b) <= MAX_CHANGED_SHARE * long.length;
}
