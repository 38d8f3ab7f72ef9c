import { agentUsername, applicationDetails, SCALEPAD_FORM, SCALEPAD_NAMES, scope } from '../builders';
import type { Recipe, Requirement } from '../schema';
import { scalepadRole } from './scalepad-role';

const AGENT = 'Guide A, step 2.4';
const SCOPES = 'Guide A, step 3.9';

/** Guide A, step 2: all fields of the agent that the guide names. */
const agent = [
  agentUsername(AGENT),
  {
    id: 'agent-roles',
    page: 'agent',
    tab: 'details',
    name: 'Roles',
    synonyms: [],
    manualSteps: "On the agent's Details tab, open Roles and add the role for ScalePad.",
    why: 'The role contains everything that the agent can do.',
    guide: AGENT,
    kind: 'list',
    value: { name: 'role' },
  },
  {
    id: 'agent-api-only',
    page: 'agent',
    tab: 'details',
    name: 'Is an API-only Agent',
    synonyms: ['Is an API Only Agent', 'API-only Agent', 'API Only Agent'],
    manualSteps: "On the agent's Details tab, select Is an API-only Agent.",
    why: "An API-only agent uses no licence and can't log in to Halo itself.",
    guide: AGENT,
    kind: 'boolean',
    value: true,
  },
  {
    id: 'agent-default-team',
    page: 'agent',
    tab: 'details',
    name: 'Default Team',
    synonyms: [],
    manualSteps: "On the agent's Details tab, open Default Team and choose *No Default Team*.",
    why: "The agent doesn't work on tickets, so it needs no team. Its role lets it see all departments.",
    guide: AGENT,
    kind: 'choice',
    value: '*No Default Team*',
    alternatives: [],
    exceeding: [],
  },
  {
    id: 'agent-work-hours',
    page: 'agent',
    tab: 'details',
    name: 'Work hours',
    synonyms: ['Default Working Hours'],
    manualSteps: "On the agent's Details tab, open Work hours and choose 24 hours.",
    why: 'Halo asks for working hours, and ScalePad reads at any time of day.',
    guide: AGENT,
    kind: 'choice',
    value: '24 hours',
    alternatives: [],
    exceeding: [],
  },
] satisfies Requirement[];

const CONTRACTS = "ScalePad's guide requires this. Likely used for importing contracts and their costs.";
const SALES = "ScalePad's guide requires this. Likely used for creating opportunities from its initiatives.";
const ANALYTICS = 'For Lifecycle Manager X analytics, which show tickets, time entries and members.';

/** Guide A, step 3.9: the application's scopes. */
const scopes = [
  scope('read:tickets', ANALYTICS, SCOPES),
  scope('edit:tickets', "ScalePad's guide requires this. Likely used for creating tickets from ScalePad.", SCOPES),
  scope('read:customers', 'ScalePad reads your clients from Halo, and likely their contacts.', SCOPES),
  scope('read:contracts', 'ScalePad reads contracts from Halo.', SCOPES),
  scope('read:suppliers', CONTRACTS, SCOPES),
  scope('read:items', CONTRACTS, SCOPES),
  scope('read:sales', SALES, SCOPES),
  scope('edit:sales', SALES, SCOPES),
  scope('read:invoices', CONTRACTS, SCOPES),
  scope('read:timesheets', ANALYTICS, SCOPES),
  scope('read:assets', 'ScalePad reads hardware and software from Halo.', SCOPES),
  scope(
    'edit:assets',
    'With two-way sync, ScalePad writes the dates it finds back to your assets.',
    SCOPES,
    'two-way-sync',
  ),
];

/** The whole of guide A: ScalePad's own, newer guide. */
export const scalepad = {
  id: 'scalepad',
  version: 1,
  title: 'Everything Lifecycle Manager offers',
  summary: 'Clients, hardware, software, contracts and ticket analytics.',
  source: {
    title: 'Integrating with Halo PSA',
    url: 'https://help.lifecyclemanager.com/hc/en-us/articles/17226897475227-Halo-PSA-integration-instructions',
    captured: '2026-11-22',
  },
  steps: ['role', 'agent', 'application', 'scalepad'],
  options: [
    {
      id: 'two-way-sync',
      label: 'Let ScalePad write purchase and warranty dates back to Halo (two-way sync)',
      why: 'ScalePad adds the dates it finds to your assets in Halo.',
      default: true,
    },
  ],
  names: SCALEPAD_NAMES,
  requirements: [
    ...scalepadRole,
    ...agent,
    ...applicationDetails({
      name: 'Guide A, step 3.6',
      active: 'Guide A, step 3.6',
      method: 'Guide A, step 3.6',
      login: 'Guide A, step 3.7',
      agent: 'Guide A, step 3.7',
    }),
    ...scopes,
  ],
  form: SCALEPAD_FORM,
} satisfies Recipe;
