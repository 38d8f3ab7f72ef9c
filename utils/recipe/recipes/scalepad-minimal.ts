import {
  agentUsername,
  applicationDetails,
  readAndModify,
  readOnly,
  roleName,
  SCALEPAD_FORM,
  SCALEPAD_NAMES,
  scope,
} from '../builders';
import type { Recipe } from '../schema';

const PERMISSIONS = 'Guide B, step 1.7';
const SCOPES = 'Guide B, step 4.1';

/**
 * Guide B: Halo's older and shorter guide. It creates the agent first and assigns the role from the role's page. Its
 * parts have no numbers; docs/guides.md says how they are counted.
 */
export const scalepadMinimal = {
  id: 'scalepad-minimal',
  version: 1,
  title: 'Clients and hardware only',
  summary: "The fewest permissions, as in Halo's older, shorter guide.",
  source: { title: 'ScalePad Integration', url: 'https://usehalo.com/?p=5395', captured: '2026-11-22' },
  steps: ['agent', 'role', 'application', 'scalepad'],
  options: [],
  names: SCALEPAD_NAMES,
  requirements: [
    agentUsername('Guide B, step 1.4a'),
    roleName('Guide B, step 1.6b'),
    {
      id: 'role-agents',
      page: 'role',
      tab: 'details',
      name: 'Agents',
      synonyms: [],
      manualSteps: "On the role's Details tab, open Agents and add the agent for ScalePad.",
      why: 'The agent can only do what its roles allow.',
      guide: 'Guide B, step 1.6c',
      kind: 'list',
      value: { name: 'agent' },
    },
    readOnly({
      id: 'customers-access',
      name: 'Customers Access Level',
      synonyms: ['Customer Access Level', 'Clients Access Level', 'Client Access Level'],
      why: 'ScalePad reads your clients from Halo. Everything else in ScalePad depends on them.',
      guide: PERMISSIONS,
    }),
    readAndModify({
      id: 'assets-access',
      name: 'Assets Access Level',
      why: 'ScalePad reads hardware from Halo. With two-way sync, it writes dates back.',
      guide: PERMISSIONS,
    }),
    ...applicationDetails({
      name: 'Guide B, step 3.3',
      active: 'Guide B, step 4.2',
      method: 'Guide B, step 3.4',
      login: 'Guide B, step 3.6',
      agent: 'Guide B, step 3.7',
    }),
    scope('read:customers', 'ScalePad reads your clients from Halo.', SCOPES),
    scope('read:assets', 'ScalePad reads hardware from Halo.', SCOPES),
    scope('edit:assets', 'With two-way sync, ScalePad writes the dates it finds back to your assets.', SCOPES),
  ],
  form: SCALEPAD_FORM,
} satisfies Recipe;
