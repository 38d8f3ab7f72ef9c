import { matchesTarget } from '@/utils/form-controls/matches-target';
import { viewPieces } from '@/utils/form-controls/read';
import type { LabelledControl, Reading } from '@/utils/form-controls/types';
import { labelVariants, sectionsOf } from '../recipe/labels';
import { normaliseLabel } from '../recipe/normalise';
import { flagText, wantedText } from '../recipe/requirements';
import type { Requirement } from '../recipe/schema';
import type { AlternativeControl } from './alternative-control';
import type { Finding } from './finding';
import { isSimilarLabel } from './similar-labels';
import { type FlagWords, isHigher, type Names, targetValueOf } from './target-value';

/** How to read the page that is audited. */
export interface AuditView {
  controls: readonly LabelledControl[];
  read(control: LabelledControl): Reading;
  /** In edit mode, a value that cannot be edited is locked; in view mode, no value counts as locked. */
  mode: 'view' | 'edit';
  names: Names;
  words: FlagWords;
  /** Labels that this Halo uses according to the admin, by requirement id. */
  labels: Readonly<Record<string, string>>;
  /**
   * A control that is on and grants what these requirements ask for, while Halo hides theirs; null when there is none.
   */
  grantedBy: { control: LabelledControl; covers(requirement: Requirement): boolean } | null;
  /** Returns the control that has a requirement's value where none has its own label. */
  alternative(requirement: Requirement): AlternativeControl | null;
}

/** Compares each requirement with the page. Exact labels only; two controls for one requirement are ambiguous. */
export function audit(requirements: readonly Requirement[], view: AuditView): Finding[] {
  return requirements.map((requirement) => auditRequirement(requirement, view));
}

/** Compares one requirement with the page. */
export function auditRequirement(requirement: Requirement, view: AuditView): Finding {
  const own = targetValueOf(requirement, view.names, view.words);
  const base = {
    requirement,
    target: own,
    wanted: wantedText(requirement, view.names),
    present: null,
    control: null,
    reading: null,
    similarLabels: [],
    elsewhere: false,
    unreadable: false,
    grantedBy: null,
  };
  const found = controlsFor(requirement, view.controls, view.labels[requirement.id]);
  if (found.controls.length > 1) return { ...base, status: 'ambiguous' };
  const instead = found.controls.length === 0 ? view.alternative(requirement) : null;
  const control = found.controls[0] ?? instead?.control;
  if (!control) return coveredBy(requirement, view, base) ?? { ...base, status: 'missing' };
  const target = instead?.target ?? own;
  const shown = view.read(control);
  const reading = target.kind === 'add' ? listed(control, shown) : shown;
  const present = presentText(requirement, shown);
  const compared = { ...base, target, control, reading, present, elsewhere: found.elsewhere };
  if (matchesTarget(reading, target)) return { ...compared, status: 'met' };
  if (isHigher(requirement, reading.text)) return { ...compared, status: 'exceeds' };
  const unreadable = isNumber(requirement, control, reading);
  return { ...compared, unreadable, status: view.mode === 'edit' && reading.locked ? 'locked' : 'differs' };
}

/**
 * Returns the reading of a control that lists values. In read mode a list is one text, which may be one name with a
 * comma, so the whole text and its parts count (docs/halo-ui.md 2.9).
 */
function listed({ control }: LabelledControl, reading: Reading): Reading {
  if (control.kind !== 'view' || reading.text === null) return reading;
  return {
    ...reading,
    texts: [...new Set([reading.text, ...reading.text.split(/[,;\n]/u), ...viewPieces(control)])].map(trimmed),
  };
}

function trimmed(text: string): string {
  return text.trim();
}

/**
 * Returns the finding of a requirement that a broader control grants: it exceeds, and shows that control. Null when
 * none grants it.
 */
function coveredBy(requirement: Requirement, { grantedBy, read }: AuditView, base: Base): Finding | null {
  if (!grantedBy?.covers(requirement)) return null;
  const { control } = grantedBy;
  const reading = read(control);
  return {
    ...base,
    control,
    reading,
    present: presentText(requirement, reading),
    status: 'exceeds',
    grantedBy: control.label,
  };
}

type Base = Omit<Finding, 'status'>;

/**
 * Checks for a level that is shown as Halo's own number for it (docs/halo-ui.md 2.6); which level that means is not
 * known.
 */
const NUMBER = /^\d+$/u;

function isNumber({ kind }: Requirement, { control }: LabelledControl, { text }: Reading): boolean {
  return (kind === 'choice' || kind === 'boolean') && control.kind === 'view' && NUMBER.test(text?.trim() ?? '');
}

/**
 * Returns the controls that a requirement's label or a listed synonym names; the section decides between several. One in another
 * section counts only where the page has no section of the recipe's name at all.
 */
function controlsFor(
  requirement: Requirement,
  controls: readonly LabelledControl[],
  chosen: string | undefined,
): { controls: LabelledControl[]; elsewhere: boolean } {
  const labels = labelVariants(requirement);
  if (chosen !== undefined && isSimilarLabel(requirement, chosen)) labels.add(normaliseLabel(chosen));
  const sections = sectionsOf(requirement);
  const byRoot = new Map<Element, LabelledControl>();
  for (const control of controls) if (labels.has(control.key)) byRoot.set(control.control.root, control);
  const hits = [...byRoot.values()];
  if (sections.size === 0) return { controls: hits, elsewhere: false };
  const isInSection = ({ section }: LabelledControl) => section !== null && sections.has(normaliseLabel(section));
  const inSection = hits.filter(isInSection);
  if (inSection.length > 0) return { controls: inSection, elsewhere: false };
  // The section is on the page and has no such control: one of the same label in another section is another setting.
  const outside = controls.some(isInSection) ? hits.filter(({ section }) => section === null) : hits;
  return { controls: outside, elsewhere: outside.some(({ section }) => section !== null) };
}

/** Returns the present value in the words of the wanted one; null when the reading has none. */
export function presentText(requirement: Requirement, reading: Reading): string | null {
  if (reading.on !== null) return flagText(requirement, reading.on);
  return reading.texts.length > 1 ? reading.texts.join(', ') : reading.text;
}
