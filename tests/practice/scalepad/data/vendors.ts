import { boot } from './boot.ts';

export interface VendorField {
  name: string;
  label: string;
  secret?: boolean;
}

export interface Vendor {
  slug: string;
  name: string;
  category: string;
  /** Two letters on a colour, instead of the logo. */
  mark: string;
  colour: string;
  /** The form; without it the tile opens a page that is not part of the practice. */
  fields?: VendorField[];
}

/** The form of today: guide A, step 4. */
export const HALO_PATH = '/integrations/add/halopsa';
/** The page of 2022: guide B, last step. */
export const OLDER_HALO_PATH = '/integrations/halo-psa/add';

/** The gallery. ConnectWise PSA is the look-alike: three of its labels are HaloPSA's too, and it must stay empty. */
export const VENDORS: Vendor[] = [
  {
    slug: 'autotask',
    name: 'Autotask PSA',
    category: 'PSA',
    mark: 'At',
    colour: '#c8452f',
    fields: [
      { name: 'user', label: 'API user' },
      { name: 'secret', label: 'API secret', secret: true },
    ],
  },
  {
    slug: 'connectwise-psa',
    name: 'ConnectWise PSA',
    category: 'PSA',
    mark: 'Cw',
    colour: '#0b5cab',
    fields: [
      { name: 'company', label: 'Company ID' },
      { name: 'public', label: 'Public key' },
      { name: 'private', label: 'Private key', secret: true },
      { name: 'client', label: 'Client ID' },
      { name: 'secret', label: 'Client Secret', secret: true },
      { name: 'tenant', label: 'Tenant' },
    ],
  },
  { slug: 'datto-rmm', name: 'Datto RMM', category: 'RMM', mark: 'Dr', colour: '#1b7fa8' },
  { slug: 'halopsa', name: 'HaloPSA', category: 'PSA', mark: 'Ha', colour: '#e2463f' },
  {
    slug: 'it-glue',
    name: 'IT Glue',
    category: 'Documentation',
    mark: 'IG',
    colour: '#1f9e6b',
    fields: [{ name: 'key', label: 'API key', secret: true }],
  },
  { slug: 'kaseya-bms', name: 'Kaseya BMS', category: 'PSA', mark: 'Kb', colour: '#2450a4' },
  { slug: 'microsoft-365', name: 'Microsoft 365', category: 'Identity', mark: 'M3', colour: '#b3541e' },
  { slug: 'ninjaone', name: 'NinjaOne', category: 'RMM', mark: 'Ni', colour: '#0f6e84' },
  { slug: 'n-central', name: 'N-central', category: 'RMM', mark: 'Nc', colour: '#5a3fa0' },
  { slug: 'superops', name: 'SuperOps', category: 'PSA', mark: 'So', colour: '#a03f78' },
  { slug: 'syncro', name: 'Syncro', category: 'PSA', mark: 'Sy', colour: '#357a38' },
  { slug: 'hudu', name: 'Hudu', category: 'Documentation', mark: 'Hu', colour: '#445066' },
];

/** Returns the path that a vendor's tile opens. */
export function vendorPath(vendor: Vendor): string {
  if (vendor.slug === 'halopsa') return boot.quirks['older-scalepad-form'] ? OLDER_HALO_PATH : HALO_PATH;
  return vendor.fields ? `/integrations/add/${vendor.slug}` : `/elsewhere/${vendor.slug}`;
}
