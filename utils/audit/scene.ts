import { readUnit } from '../control/read';
import { scanControls } from '../control/scan';
import type { Control } from '../control/types';
import type { HaloAddress } from '../halo/address';
import { lookAtPage, type PageLook } from '../halo/look';
import { BEYOND_FLAGS, CREDENTIAL_LABELS, MARKUP, NO, type TabKey, UNSET, YES } from '../halo/table';
import { labelsOf } from '../recipe/labels';
import { normaliseLabel } from '../recipe/normalise';
import type { Requirement } from '../recipe/schema';
import { type AuditView, audit, findingOf } from './audit';
import type { Finding } from './finding';
import type { FlagWords, Names } from './want';

/** What the recipe asks for and the names chosen: all that an audit needs to know of the setup. */
export interface Asked {
  requirements: readonly Requirement[];
  names: Names;
  /** Labels that the admin said this Halo uses, by requirement id. */
  labels: Readonly<Record<string, string>>;
}

/** The page at one moment, held against the recipe. */
export interface Scene {
  look: PageLook;
  controls: Control[];
  /** One per requirement of the tab that is open. */
  findings: Finding[];
  /** Settings that are on and that the recipe does not ask for. */
  beyond: Control[];
}

export const FLAG_WORDS: FlagWords = { yes: YES, no: NO, unset: UNSET };

const credentialKeys = new Set(Object.values(CREDENTIAL_LABELS).flat().map(normaliseLabel));

/** Looks at the page once. Takes what the address says; changes nothing. */
export function seeScene(doc: Document, address: HaloAddress, asked: Asked): Scene {
  const look = lookAtPage(doc, address);
  if (!look.confirmed || look.kind === 'list') return { look, controls: [], findings: [], beyond: [] };
  const requirements = requirementsOn(address, look.tab, asked.requirements);
  const keys = new Set(requirements.flatMap((requirement) => [...keysOf(requirement, asked)]));
  const controls = scanControls(look.root, MARKUP, (key) => keys.has(key) || credentialKeys.has(key));
  return {
    look,
    controls,
    findings: audit(requirements, auditView(controls, look, asked)),
    beyond: beyondOf(address, look, controls, asked.requirements),
  };
}

/** Holds one requirement against the page as it is now. */
export function findNow(doc: Document, address: HaloAddress, asked: Asked, requirement: Requirement): Finding {
  const look = lookAtPage(doc, address);
  const keys = keysOf(requirement, asked);
  const controls = scanControls(look.root, MARKUP, (key) => keys.has(key));
  return findingOf(requirement, auditView(controls, look, asked));
}

/** All labels under which a requirement is sought, the admin's own answer among them. */
function keysOf(requirement: Requirement, asked: Asked): Set<string> {
  const chosen = asked.labels[requirement.id];
  return new Set([...labelsOf(requirement), ...(chosen === undefined ? [] : [normaliseLabel(chosen)])]);
}

/** The requirements of the tab that is open; all of the record's where it has no tabs that we know. */
export function requirementsOn(
  address: HaloAddress,
  tab: TabKey | null,
  requirements: readonly Requirement[],
): Requirement[] {
  return requirements.filter((one) => one.page === address.page && (tab === null || one.tab === tab));
}

/** Reads one control of a Halo page. */
function readControl(control: Control) {
  return readUnit(control.unit, MARKUP);
}

function auditView(controls: readonly Control[], look: PageLook, asked: Asked): AuditView {
  return { controls, read: readControl, mode: look.mode, names: asked.names, words: FLAG_WORDS, labels: asked.labels };
}

/** Scopes that are ticked, and rights that are on, beyond the recipe. */
function beyondOf(
  address: HaloAddress,
  look: PageLook,
  controls: readonly Control[],
  requirements: readonly Requirement[],
): Control[] {
  const asked = new Set(requirementsOn(address, null, requirements).flatMap((one) => [...labelsOf(one)]));
  const listed = new Set((address.page ? (BEYOND_FLAGS[address.page] ?? []) : []).map(normaliseLabel));
  const scopes = address.page === 'application' && look.tab === 'permissions';
  return controls.filter((control) => {
    if (asked.has(control.key)) return false;
    const reading = readControl(control);
    if (listed.has(control.key)) return reading.on === true || YES.some((yes) => yes === reading.text);
    return scopes && reading.on === true;
  });
}
