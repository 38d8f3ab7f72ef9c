/** Builders for the kinds of setting that both ScalePad recipes share, and the texts for setting them by hand. */
import { CREDENTIALS, definitionOf } from './constants';
import type { Recipe, Requirement } from './schema';

type Of<K extends Requirement['kind']> = Extract<Requirement, { kind: K }>;
/** What one requirement has beyond its kind. */
type Own = Pick<Requirement, 'id' | 'name' | 'why' | 'guide'> & Partial<Pick<Requirement, 'synonyms' | 'option'>>;

/** The sections of a role's Permissions tab, with their other spellings (docs/halo-ui.md 2.11). */
const SECTIONS = {
  features: ['Feature Access'],
  tickets: ['Tickets Permissions', 'Ticket Permissions'],
  ticketTypes: ['Ticket Type Restrictions'],
  assetTypes: ['Asset Type Restrictions'],
  assetFields: ['Asset Field Restrictions'],
} as const;
export type Section = keyof typeof SECTIONS;

function otherNames(synonyms: readonly string[]): string {
  return synonyms.length === 0 ? '' : ` Other versions of Halo call it ${synonyms.join(' or ')}.`;
}

const permission = (section: Section, own: Own, value: string) => ({
  page: 'role' as const,
  tab: 'permissions' as const,
  section: [...SECTIONS[section]],
  synonyms: [],
  ...own,
  manualSteps:
    `On the role's Permissions tab, click Edit. Under ${SECTIONS[section][0]}, set ${own.name} to ${value}.` +
    otherNames(own.synonyms ?? []),
});

/** Builds a feature's level on the role. Option sets differ between features, so each names its higher values. */
export function level(own: Own, value: string, accept: string[], higher: string[]): Of<'choice'> {
  return {
    ...permission('features', own, value),
    kind: 'choice',
    value,
    alternatives: accept,
    exceeding: higher,
  };
}

/**
 * Builds the level Read Only. The order of the levels is that of Halo's own list. A real role page printed "3" for Read
 * and Modify (one feature; docs/halo-ui.md 2.6).
 */
export function readOnly(own: Own): Of<'choice'> {
  return level(own, 'Read Only', [], ['Read and Modify', '3', 'Read, Modify and Delete']);
}

/** Builds the level Read and Modify; for "3" see `readOnly`. */
export function readAndModify(own: Own): Of<'choice'> {
  return level(own, 'Read and Modify', ['3'], ['Read, Modify and Delete']);
}

/** Builds a permission of the role that must be Yes. */
export function yes(section: Section, own: Own): Of<'boolean'> {
  return { ...permission(section, own, 'Yes'), kind: 'boolean', value: true };
}

/** Builds a scope of the application; its label on the page is the scope itself. */
export function scope(name: string, why: string, guide: string, option?: string): Of<'boolean'> {
  return {
    id: `scope-${name.replace(':', '-')}`,
    page: 'application',
    tab: 'permissions',
    name,
    synonyms: [],
    ...(option === undefined ? {} : { option }),
    manualSteps: `On the application's Permissions tab, select ${name}.`,
    why,
    guide,
    kind: 'boolean',
    value: true,
  };
}

/** Builds the role's name. */
export function roleName(guide: string): Of<'text'> {
  return {
    id: 'role-name',
    page: 'role',
    tab: 'details',
    name: 'Role Name',
    synonyms: [],
    manualSteps: 'On the Roles page, click New. Enter the name in Role Name, then click Save.',
    why: 'Every role in Halo has a name. The agent gets the role by this name.',
    guide,
    kind: 'text',
    value: { name: 'role' },
  };
}

/** Builds the agent's name. */
export function agentUsername(guide: string): Of<'text'> {
  return {
    id: 'agent-username',
    page: 'agent',
    tab: 'details',
    name: 'Username',
    synonyms: [],
    manualSteps: 'On the Agents page, click New and enter the name in Username.',
    why: 'The application logs in as this agent and finds it by this name.',
    guide,
    kind: 'text',
    value: { name: 'agent' },
  };
}

/** Builds the five fields of an application's Details tab; both guides ask for the same. */
export function applicationDetails(guide: Record<'name' | 'active' | 'method' | 'login' | 'agent', string>) {
  const where = { page: 'application', tab: 'details' } as const;
  return [
    {
      ...where,
      id: 'application-name',
      name: 'Application name',
      synonyms: ['Name'],
      manualSteps: 'In the list of applications, click New and enter the name in Application name.',
      why: 'The name tells you later what this application is for.',
      guide: guide.name,
      kind: 'text',
      value: { name: 'application' },
    },
    {
      ...where,
      id: 'application-active',
      name: 'Active',
      synonyms: [],
      manualSteps: "On the application's Details tab, select Active.",
      why: "Halo most likely refuses an application that isn't active.",
      guide: guide.active,
      kind: 'boolean',
      value: true,
    },
    {
      ...where,
      id: 'application-authentication',
      name: 'Authentication Method',
      synonyms: ['Authorization Method', 'Authenticationmethod'],
      manualSteps:
        'Under Authentication Method, choose Client ID and Secret (Services). The fields below it appear after that.',
      why: 'ScalePad signs in with a Client ID and a Client Secret. Only this method has them.',
      guide: guide.method,
      kind: 'choice',
      value: 'Client ID and Secret (Services)',
      alternatives: ['Client ID and Secret (Service)', 'Client ID and Secret', 'Client Credentials'],
      exceeding: [],
    },
    {
      ...where,
      id: 'application-login-type',
      dependsOn: 'application-authentication',
      name: 'Login Type',
      synonyms: [],
      manualSteps:
        'Under Login Type, choose Agent. If Halo shows checkboxes instead, select Allow Agent Logins. ' +
        'Do this first: it can change the Client Secret.',
      why: 'With another Login Type, ScalePad connects but gets no data.',
      guide: guide.login,
      kind: 'choice',
      value: 'Agent',
      alternatives: [],
      exceeding: [],
    },
    {
      ...where,
      id: 'application-agent',
      dependsOn: 'application-authentication',
      name: 'Agent to log in as',
      synonyms: ['Agent to login as'],
      manualSteps: "Under Agent to log in as, choose the agent for ScalePad. Don't leave it at None.",
      why: "ScalePad can do what both the application's scopes and this agent's role allow.",
      guide: guide.agent,
      kind: 'choice',
      value: { name: 'agent' },
      alternatives: [],
      exceeding: [],
    },
  ] satisfies Requirement[];
}

/** Suggested names, the same in both recipes. */
export const SCALEPAD_NAMES: Recipe['names'] = {
  role: 'ScalePad Integration Role',
  agent: 'ScalePad API',
  application: 'ScalePad Integration',
};

/** ScalePad's form. */
export const SCALEPAD_FORM: Recipe['form'] = CREDENTIALS.map((credential) => {
  const { name, formLabels, transform } = definitionOf(credential);
  return { credential, name, labels: [...formLabels], transform };
});
