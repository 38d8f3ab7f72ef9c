import leven from 'leven';
import type { Control } from '../control/types';
import { labelsOf } from '../recipe/labels';
import type { Requirement } from '../recipe/schema';
import type { Finding } from './finding';

/** Two labels are near when at most this share of the longer one must be changed to get the other. */
const NEAR = 0.2;
/** More would be a guessing game. */
const MOST = 2;

/**
 * Labels on the page that are spelled much like a requirement's that was not found, the nearest first. Only ever shown
 * to the admin with the question whether it is this one: "Sales" and "Sales Orders" are near, and are two settings.
 * `taken` are the labels that the recipe knows; they are never near.
 */
export function nearLabels(
  requirement: Requirement,
  controls: readonly Control[],
  taken: ReadonlySet<string>,
): string[] {
  const wanted = [...labelsOf(requirement)];
  const near = new Map<string, { label: string; distance: number }>();
  for (const { key, label } of controls) {
    if (taken.has(key)) continue;
    const distance = Math.min(...wanted.map((one) => leven(one, key) / Math.max(one.length, key.length)));
    if (distance <= NEAR) near.set(key, { label, distance });
  }
  return [...near.values()]
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ label }) => label);
}

/** Findings with the near labels beside each requirement that was not found. */
export function withNear(findings: readonly Finding[], controls: readonly Control[]): Finding[] {
  const taken = new Set(findings.flatMap(({ requirement }) => [...labelsOf(requirement)]));
  return findings.map((finding) =>
    finding.status === 'missing' ? { ...finding, near: nearLabels(finding.requirement, controls, taken) } : finding,
  );
}
