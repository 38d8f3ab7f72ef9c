import type { AgentRecord } from '../../records.ts';
import { quirk } from '../data/boot.ts';
import type { Permission } from '../data/permissions.ts';
import type { Option } from '../ui/option.ts';

/** The options of these permissions without the guide's choice (quirk option-missing). */
const WITHOUT: Record<string, readonly string[]> = {
  'Timesheets Access Level': ['No Access', 'Read and Modify (own)', 'Read and Modify (All)'],
  'Invoices Access Level': [
    'No Access',
    'Read and Create',
    'Read, Create and Modify',
    'Read, Create, Modify and Delete',
  ],
};

/** Returns the option texts of a permission. */
export function permissionOptions({ label, options }: Permission): readonly string[] {
  return (quirk('option-missing') ? WITHOUT[label] : undefined) ?? options;
}

/** Returns the work hours on offer. */
export function workdays(all: readonly string[]): readonly string[] {
  return quirk('option-missing') ? all.filter((name) => name !== '24 Hours') : all;
}

/** Returns the agents that an application may log in as. */
export function loginAgents(agents: AgentRecord[]): AgentRecord[] {
  return agents.filter((agent) => agent.active && !(quirk('option-missing') && agent.isapiagent));
}

/**
 * Returns the agents as options. Outside "Agent to log in as" they have an avatar only under the quirk avatar-initials.
 */
export function agentOptions(agents: AgentRecord[], keyOf: (agent: AgentRecord) => string): Option[] {
  const avatar = quirk('avatar-initials');
  return among500(agents.map((agent) => ({ value: keyOf(agent), label: agent.name, avatar })));
}

const MORE = 500;
const FAMILIES = ['Abbott', 'Archer', 'Baines', 'Barlow', 'Bennett', 'Carver', 'Doyle', 'Ellis', 'Farrow', 'Gibbs'];
const GIVEN = ['Ada', 'Ben', 'Cleo', 'Dev', 'Eva', 'Finn', 'Gus', 'Hana', 'Ivo', 'Jo'];

/** Returns the options after 500 others, whose values are numbers that no record has (quirk options-500). */
export function among500(options: Option[]): Option[] {
  if (!quirk('options-500')) return options;
  const avatar = options.some((option) => option.avatar);
  const others = Array.from({ length: MORE }, (_, n) => ({
    value: String(90_000 + n),
    label: `${GIVEN[n % 10]} ${FAMILIES[Math.floor(n / 10) % 10]} ${Math.floor(n / 100) + 1}`,
    avatar,
  }));
  return [...others, ...options];
}

/**
 * Returns a level as the number that Halo stores for it (quirk raw-levels): 3 is Read and Modify in a list that starts
 * with No Access.
 */
export function shownLevel(value: string, options: readonly string[]): string | null {
  const at = options.indexOf(value);
  return quirk('raw-levels') && options[0] === 'No Access' && at >= 0 ? String(at + 1) : null;
}

/** Returns a membership level as the number of Halo's API, where 2 is Modify all. */
export function shownMembership(value: string, options: readonly string[]): string | null {
  const at = options.indexOf(value);
  return quirk('raw-levels') && at >= 0 ? String(at) : null;
}

const DISABLED = new Set([
  'Users Access Level',
  'Assets Access Level',
  'Allow use of all Asset Fields',
  'Work hours',
  'Login Type',
]);

/** Checks whether the select of this setting is disabled (quirk select-disabled). */
export function isDisabled(label: string | undefined): boolean {
  return label !== undefined && quirk('select-disabled') && DISABLED.has(label);
}

const STAGED = new Set([
  'Tickets Access Level',
  'Allow use of all Asset Types',
  'Membership level to all Departments',
  'Default Team',
  'Login Type',
]);

/** Checks whether this setting is changed in a dialog of its own (quirk save-in-dialog). */
export function isStaged(label: string): boolean {
  return quirk('save-in-dialog') && STAGED.has(label);
}
