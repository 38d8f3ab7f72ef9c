/**
 * The fixed terms of every recipe, separate from the schema so that a content script that needs only the terms does not
 * include zod.
 */

/** The four steps of a setup. A recipe puts the first three in the order of its guide; ScalePad is always last. */
export const STEPS = ['role', 'agent', 'application', 'scalepad'] as const;
export type StepId = (typeof STEPS)[number];

/** The steps that create a record in Halo. */
export const RECORD_STEPS = ['role', 'agent', 'application'] as const;
export type RecordStep = (typeof RECORD_STEPS)[number];

/** The tabs of Halo's records. */
export const TABS = ['details', 'preferences', 'departments', 'permissions', 'access', 'security'] as const;
export type TabKey = (typeof TABS)[number];

/** How a value is written into the target's form. `transform.ts` implements them; each is pure. */
export const TRANSFORMS = ['verbatim', 'hostname', 'no-scheme', 'no-trailing-slash', 'with-trailing-slash'] as const;
export type Transform = (typeof TRANSFORMS)[number];

/** What distinguishes one credential from the others. */
interface CredentialDefinition {
  /** Its name in the extension's own pages. */
  name: string;
  /** Its labels in Halo (docs/halo-ui.md 2.13, 4.1). */
  haloLabels: readonly string[];
  /** The page of Halo that shows it. The application's two are a pair: stored and sent together only. */
  source: 'api' | 'application';
  /** The format of its values in Halo. */
  shape: 'server' | 'guid' | 'two-guids' | 'word';
  /** Of a server: which one. */
  server?: 'resource' | 'authorisation';
  /** Whether every Halo has it, or only one in Halo's own clouds: one on the customer's server has no tenant. */
  required: 'always' | 'hosted';
  /** Its labels on ScalePad's form: of the page behind Add Integration, and of the older page (guide B). */
  formLabels: readonly string[];
  /** How its value is written into that form. */
  transform: Transform;
}

/**
 * The credentials, in the order of ScalePad's form (guide A, step 4.5). A further one of Halo's API page is one
 * entry here. An application has exactly two, the pair: a third one there also needs the capture and the vault. How
 * ScalePad's form treats a slash or a scheme is not known, so every value is filled as Halo shows it.
 */
export const CREDENTIAL = {
  resourceServer: {
    name: 'Resource Server',
    haloLabels: ['Resource Server', 'Resource Server URL'],
    source: 'api',
    shape: 'server',
    server: 'resource',
    required: 'always',
    formLabels: ['Resource server', 'Resource Server URL'],
    transform: 'verbatim',
  },
  authorisationServer: {
    name: 'Authorisation Server',
    haloLabels: ['Authorisation Server', 'Authorisation Server URL', 'Authorisation Endpoint', 'Auth Server'],
    source: 'api',
    shape: 'server',
    server: 'authorisation',
    required: 'always',
    formLabels: ['Authorisation server', 'Authorisation Server URL'],
    transform: 'verbatim',
  },
  clientId: {
    name: 'Client ID',
    haloLabels: ['Client ID'],
    source: 'application',
    shape: 'guid',
    required: 'always',
    formLabels: ['Client ID'],
    transform: 'verbatim',
  },
  clientSecret: {
    name: 'Client Secret',
    haloLabels: ['Client Secret'],
    source: 'application',
    shape: 'two-guids',
    required: 'always',
    formLabels: ['Client Secret'],
    transform: 'verbatim',
  },
  tenant: {
    name: 'Tenant',
    haloLabels: ['Tenant', 'Tenant ID', 'Tenant Name'],
    source: 'api',
    shape: 'word',
    required: 'hosted',
    formLabels: ['Tenant', 'Tenant field'],
    transform: 'verbatim',
  },
} as const satisfies Record<string, CredentialDefinition>;
export type CredentialId = keyof typeof CREDENTIAL;
export const CREDENTIALS = Object.keys(CREDENTIAL) as CredentialId[];

/** Returns the definition of a credential. */
export function definitionOf(id: CredentialId): CredentialDefinition {
  return CREDENTIAL[id];
}

/** Returns the labels of all credentials in Halo. */
export function credentialLabels(): string[] {
  return CREDENTIALS.flatMap((id) => definitionOf(id).haloLabels);
}

/** Credentials in the clear. */
export type CredentialValues = Partial<Record<CredentialId, string>>;

/** The longest name of a record that a setup stores, in characters. */
export const MAX_NAME_LENGTH = 100;
