import { readControl } from '@/utils/form-controls/read';
import { scanControls } from '@/utils/form-controls/scan';
import type { LabelledControl } from '@/utils/form-controls/types';
import type { HaloAddress } from '@/utils/halo/address';
import { detectPage, type PageState } from '@/utils/halo/page-state';
import { ALL_SCOPES, ANY_SCOPE, BEYOND_FLAGS, CONTROL_SELECTORS, NO, SCOPE, UNSET, YES } from '@/utils/halo/selectors';
import type { TabKey } from '@/utils/recipe/constants';
import { credentialLabels } from '@/utils/recipe/constants';
import { labelVariants } from '@/utils/recipe/labels';
import { normaliseLabel, sameValue } from '@/utils/recipe/normalise';
import { isScope } from '@/utils/recipe/requirements';
import type { Requirement } from '@/utils/recipe/schema';
import { findAlternativeControl } from './alternative-control';
import { type AuditView, audit, auditRequirement } from './audit';
import { usableLabels } from './chosen-labels';
import type { Finding } from './finding';
import type { FlagWords, Names } from './target-value';

/** What the recipe requires and the chosen names: all that an audit needs of the setup. */
export interface RecipeContext {
  requirements: readonly Requirement[];
  names: Names;
  /** Labels that this Halo uses according to the admin, by requirement id. */
  labels: Readonly<Record<string, string>>;
}

/** The page at one moment, compared with the recipe. */
export interface PageScan {
  page: PageState;
  controls: LabelledControl[];
  /** One per requirement of the tab that is open. */
  findings: Finding[];
  /** Settings that are on and that the recipe does not ask for. */
  beyond: LabelledControl[];
}

export const FLAG_WORDS: FlagWords = { yes: YES, no: NO, unset: UNSET };

const allScopes = new Set(ALL_SCOPES.map(normaliseLabel));
const credentialKeys = new Set(credentialLabels().map(normaliseLabel));

/** Scans the page once. Trusts the address; changes nothing. */
export function scanPage(doc: Document, address: HaloAddress, recipeContext: RecipeContext): PageScan {
  const context = { ...recipeContext, labels: usableLabels(recipeContext.requirements, recipeContext.labels) };
  const page = detectPage(doc, address);
  if (!page.confirmed || page.kind === 'list') return { page, controls: [], findings: [], beyond: [] };
  const requirements = requirementsOn(address, page.tab, context.requirements);
  const keys = new Set(requirements.flatMap((requirement) => [...keysOf(requirement, context)]));
  const isScopes = address.page === 'application' && page.tab === 'permissions';
  const beyond = beyondKeys(address);
  const isSought = (key: string) =>
    keys.has(key) || credentialKeys.has(key) || beyond.has(key) || (isScopes && ANY_SCOPE.test(key));
  const controls = scanControls(page.root, CONTROL_SELECTORS, isSought);
  return {
    page,
    controls,
    findings: audit(requirements, auditView(controls, page, context)),
    beyond: beyondOf(address, page, controls, context.requirements),
  };
}

/** Compares one requirement with the present page. */
export function findRequirementNow(
  doc: Document,
  address: HaloAddress,
  recipeContext: RecipeContext,
  requirement: Requirement,
): Finding {
  const context = { ...recipeContext, labels: usableLabels(recipeContext.requirements, recipeContext.labels) };
  const page = detectPage(doc, address);
  // Includes the keys of the others: a section is recognised by the labels in it.
  const others = requirementsOn(address, page.tab, context.requirements);
  const keys = new Set([requirement, ...others].flatMap((one) => [...keysOf(one, context)]));
  const controls = scanControls(page.root, CONTROL_SELECTORS, (key) => keys.has(key));
  return auditRequirement(requirement, auditView(controls, page, context));
}

/** Returns all labels by which a requirement is searched for, with the one that the admin chose. */
function keysOf(requirement: Requirement, context: RecipeContext): Set<string> {
  const chosen = context.labels[requirement.id];
  const broader = isGrantedByAll(requirement) ? allScopes : [];
  return new Set([
    ...labelVariants(requirement),
    ...(chosen === undefined ? [] : [normaliseLabel(chosen)]),
    ...broader,
  ]);
}

/** Returns the requirements of the tab that is open; all of the record's where it has no tabs that we know. */
export function requirementsOn(
  address: HaloAddress,
  tab: TabKey | null,
  requirements: readonly Requirement[],
): Requirement[] {
  return requirements.filter((one) => one.page === address.page && (tab === null || one.tab === tab));
}

/** Reads one control of a Halo page. */
function readScannedControl(control: LabelledControl) {
  return readControl(control.control, CONTROL_SELECTORS);
}

function auditView(controls: readonly LabelledControl[], page: PageState, { names, labels }: RecipeContext): AuditView {
  const all = controls.find((control) => allScopes.has(control.key) && isOn(control));
  const grantedBy = all ? { control: all, covers: isGrantedByAll } : null;
  return {
    controls,
    read: readScannedControl,
    mode: page.mode,
    names,
    words: FLAG_WORDS,
    labels,
    grantedBy,
    alternative: (requirement) =>
      findAlternativeControl(requirement, {
        controls,
        read: readScannedControl,
        names,
        words: FLAG_WORDS,
        isScope: isGrantedByAll(requirement),
      }),
  };
}

/** Checks whether a requirement is one of the scopes that `all` grants and hides. */
function isGrantedByAll(requirement: Requirement): boolean {
  return isScope(requirement) && SCOPE.test(requirement.name);
}

/** Checks whether a control is on, as a box or by the text Yes. */
function isOn(control: LabelledControl): boolean {
  const { on, text } = readScannedControl(control);
  return on ?? (text !== null && YES.some((yes) => sameValue(yes, text)));
}

/** Returns the labels of rights beyond any recipe. */
function beyondKeys({ page }: HaloAddress): Set<string> {
  return new Set((page ? (BEYOND_FLAGS[page] ?? []) : []).map(normaliseLabel));
}

/** Returns the scopes that are ticked, and the rights that are on, beyond the recipe. */
function beyondOf(
  address: HaloAddress,
  page: PageState,
  controls: readonly LabelledControl[],
  requirements: readonly Requirement[],
): LabelledControl[] {
  const requiredKeys = new Set(requirementsOn(address, null, requirements).flatMap((one) => [...labelVariants(one)]));
  const listed = beyondKeys(address);
  const scopes = address.page === 'application' && page.tab === 'permissions';
  return controls.filter((control) => {
    if (requiredKeys.has(control.key)) return false;
    return (scopes || listed.has(control.key)) && isOn(control);
  });
}
