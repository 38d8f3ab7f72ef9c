import { brand } from '../data/boot.ts';

export interface ConfigPage {
  slug: string;
  label: string;
}

export interface ConfigSection extends ConfigPage {
  pages: ConfigPage[];
}

const bare = (slug: string, label: string): ConfigSection => ({ slug, label, pages: [] });

/**
 * The sections of the configuration, with slugs and labels as in docs/halo-ui.md 1.2; only those that the practice Halo
 * implements have pages.
 */
export const CONFIG_SECTIONS: ConfigSection[] = [
  bare('organisation', 'Tenant'),
  {
    slug: 'agents',
    label: 'Teams & Agents',
    pages: [
      { slug: 'agents', label: 'Agents' },
      { slug: 'teams', label: 'Teams' },
      { slug: 'roles', label: 'Roles' },
      { slug: 'departments', label: 'Departments' },
    ],
  },
  bare('users', 'Users'),
  bare('email', 'Email'),
  bare('tickets', 'Tickets'),
  bare('assets', 'Assets'),
  bare('calendar', 'Calendars'),
  bare('contracts', 'Client Contracts'),
  bare('items', 'Items'),
  bare('kb', 'Knowledge Base'),
  bare('notifications', 'Notifications'),
  bare('projects', 'Projects'),
  bare('reports', 'Reporting'),
  bare('selfservice', 'Self Service Portal'),
  bare('sla', 'Service Level Agreements'),
  bare('suppliers', 'Suppliers'),
  bare('time', 'Time Management'),
  bare('custom', 'Custom Objects'),
  { slug: 'integrations', label: 'Integrations', pages: [{ slug: 'api', label: `${brand} API` }] },
  bare('advanced', 'Advanced Settings'),
];

/** Path -> breadcrumb after "Configuration" for every page of the configuration that exists. */
export const CONFIG_PATHS: ReadonlyMap<string, string[]> = new Map(
  CONFIG_SECTIONS.flatMap((section): [string, string[]][] => [
    [`/config/${section.slug}`, [section.label]],
    ...section.pages.map((page): [string, string[]] => [
      `/config/${section.slug}/${page.slug}`,
      [section.label, page.label],
    ]),
  ]),
)
  .set('/config', [])
  .set('/config/integrations/api/applications', ['Integrations', `${brand} API`, 'Applications']);
