import type { LabelledControl, Reading } from '@/utils/form-controls/types';
import { normaliseLabel } from '@/utils/recipe/normalise';
import type { Requirement } from '@/utils/recipe/schema';

/** Returns the reading of a control that has this value. */
export function readingOf(value: string | string[] | boolean | null, locked = false): Reading {
  if (typeof value === 'boolean') return { text: null, texts: [], on: value, locked };
  const texts = Array.isArray(value) ? value : value === null ? [] : [value];
  return { text: texts[0] ?? null, texts, on: null, locked };
}

/** Creates a control under a label, in a section. The audit reads no markup, so the element is empty. */
export function controlUnder(label: string, section: string | null = null): LabelledControl {
  const root = document.createElement('div');
  return {
    control: { kind: 'select', root, inputs: [root] },
    label,
    key: normaliseLabel(label),
    labelEl: null,
    section,
  };
}

type Own = Partial<Pick<Requirement, 'synonyms' | 'section' | 'dependsOn'>>;
const line = (name: string, own: Own) => ({
  id: normaliseLabel(name).replaceAll(' ', '-'),
  page: 'role' as const,
  tab: 'permissions' as const,
  name,
  synonyms: [],
  manualSteps: 'By hand.',
  why: 'Because.',
  guide: 'Guide A',
  ...own,
});

/** Creates a requirement for a level. */
export function level(name: string, want: string, higher: string[] = [], own: Own = {}): Requirement {
  return { ...line(name, own), kind: 'choice', value: want, alternatives: [], exceeding: higher };
}

/** Creates a requirement for Yes. */
export function yes(name: string, own: Own = {}): Requirement {
  return { ...line(name, own), kind: 'boolean', value: true };
}

/** Creates a requirement that adds the role's name to a list. */
export function addsRole(name: string): Requirement {
  return { ...line(name, {}), kind: 'list', value: { name: 'role' } };
}

/** Creates a requirement for a text. */
export function named(name: string): Requirement {
  return { ...line(name, {}), kind: 'text', value: { name: 'role' } };
}

export const NAMES = { role: 'ScalePad Integration Role', agent: 'ScalePad API', application: 'ScalePad Integration' };
export const WORDS = { yes: ['Yes'], no: ['No', 'Not set', 'No Access'], unset: ['Not set'] };
