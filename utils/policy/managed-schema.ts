import { EXPIRY } from '../preferences/types';
import type { PolicyKey } from './types';

/** One key of the policy as the browser's schema describes it. */
interface Property {
  type: 'array' | 'boolean' | 'integer' | 'object' | 'string';
  title: string;
  description: string;
  items?: { type: 'string' };
  additionalProperties?: { type: 'boolean' };
}

const MINUTES = `${EXPIRY.min} to ${EXPIRY.max}`;

/**
 * The policy's keys with their types, for the browser and for docs/deploy.md. No bounds: Chromium silently drops a
 * value that breaks its schema, so the extension could not report it in its options.
 */
export const POLICY_PROPERTIES: Record<PolicyKey, Property> = {
  allowedHaloAddresses: {
    type: 'array',
    items: { type: 'string' },
    title: 'Allowed Halo addresses',
    description: 'The only Halo addresses that the extension works on, such as https://acme.halopsa.com. Empty: none.',
  },
  recipe: {
    type: 'string',
    title: 'What ScalePad gets',
    description: 'The id of a recipe, such as scalepad or scalepad-minimal.',
  },
  recipeOptions: {
    type: 'object',
    additionalProperties: { type: 'boolean' },
    title: 'Options of the setup',
    description: 'By id, such as two-way-sync: false.',
  },
  roleName: { type: 'string', title: 'Name of the role', description: 'At most 100 characters.' },
  agentName: { type: 'string', title: 'Name of the agent', description: 'At most 100 characters.' },
  applicationName: { type: 'string', title: 'Name of the application', description: 'At most 100 characters.' },
  secretMinutesMin: {
    type: 'integer',
    title: 'Shortest time limit of the Client Secret, in minutes',
    description: MINUTES,
  },
  secretMinutesMax: {
    type: 'integer',
    title: 'Longest time limit of the Client Secret, in minutes',
    description: MINUTES,
  },
  guidedRun: { type: 'boolean', title: 'Guided run', description: 'false: the setup runs step by step only.' },
  capture: {
    type: 'boolean',
    title: 'Capture of credentials',
    description: 'false: the extension captures no credential from Halo.',
  },
  passphraseStorage: {
    type: 'boolean',
    title: 'Encrypted storage with a passphrase',
    description: 'false: no credentials on the disk. Encrypted copies that are there are deleted.',
  },
  contact: {
    type: 'string',
    title: 'Whom to ask',
    description: 'Shown to the admin, at most 300 characters.',
  },
};

/** Returns the text of the file that the manifest names as `storage.managed_schema`. */
export function managedSchema(): string {
  return `${JSON.stringify({ type: 'object', properties: POLICY_PROPERTIES }, null, 2)}\n`;
}
