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
    byHand: "On the agent's Details tab, open Roles and add the role that was made for ScalePad.",
    why: 'The role carries all that the agent may do.',
    guide: AGENT,
    kind: 'many',
    value: { name: 'role' },
  },
  {
    id: 'agent-api-only',
    page: 'agent',
    tab: 'details',
    name: 'Is an API-only Agent',
    synonyms: ['Is an API Only Agent', 'API-only Agent', 'API Only Agent'],
    byHand: "On the agent's Details tab, tick Is an API-only Agent.",
    why: 'An API-only agent takes no licence and cannot log in to Halo itself.',
    guide: AGENT,
    kind: 'flag',
    value: true,
  },
  {
    id: 'agent-default-team',
    page: 'agent',
    tab: 'details',
    name: 'Default Team',
    synonyms: [],
    byHand: "On the agent's Details tab, open Default Team and choose *No Default Team*.",
    why: 'The agent works on no tickets, so it needs no team; the role lets it see all departments.',
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
    byHand: "On the agent's Details tab, open Work hours and choose 24 hours.",
    why: 'Halo asks for working hours, and ScalePad reads at any time of day. ScalePad does not say more.',
    guide: AGENT,
    kind: 'choice',
    value: '24 hours',
    alternatives: [],
    exceeding: [],
  },
] satisfies Requirement[];

const CONTRACTS = 'ScalePad does not say why; most likely for importing contracts and what they cost.';
const SALES = 'ScalePad does not say why; most likely to make opportunities in Halo out of its initiatives.';
const ANALYTICS = 'For the analytics of Lifecycle Manager X, which show tickets, time entries and members.';

/** Guide A, step 3.9: the application's scopes. */
const scopes = [
  scope('read:tickets', ANALYTICS, SCOPES),
  scope('edit:tickets', 'ScalePad does not say why; most likely to create tickets from its own pages.', SCOPES),
  scope('read:customers', 'Your clients are read from Halo, and most likely their contacts too.', SCOPES),
  scope('read:contracts', 'Contracts are read from Halo.', SCOPES),
  scope('read:suppliers', CONTRACTS, SCOPES),
  scope('read:items', CONTRACTS, SCOPES),
  scope('read:sales', SALES, SCOPES),
  scope('edit:sales', SALES, SCOPES),
  scope('read:invoices', CONTRACTS, SCOPES),
  scope('read:timesheets', ANALYTICS, SCOPES),
  scope('read:assets', 'Hardware and software are read from Halo.', SCOPES),
  scope(
    'edit:assets',
    'Two-Way sync writes the dates that ScalePad found back to your assets.',
    SCOPES,
    'two-way-sync',
  ),
];

/** The whole of guide A: ScalePad's own, newer guide. */
export const scalepad = {
  id: 'scalepad',
  version: 1,
  title: 'ScalePad Lifecycle Manager',
  summary: 'For all that Lifecycle Manager offers: clients, hardware, software, contracts and ticket analytics.',
  source: {
    title: 'Integrating with Halo PSA',
    url: 'https://help.lifecyclemanager.com/hc/en-us/articles/17226897475227-Halo-PSA-integration-instructions',
    captured: '2026-11-22',
  },
  steps: ['role', 'agent', 'application', 'scalepad'],
  options: [
    {
      id: 'two-way-sync',
      label: 'Two-Way sync',
      why: 'ScalePad writes the purchase and warranty dates that it found back to your assets in Halo.',
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
