/** How certain the fact behind a quirk is, as the knowledge pages mark it. */
export type Confidence = 'confirmed' | 'likely' | 'unknown';

/** The groups in the order in which the explaining page shows them. */
export const GROUPS = [
  { id: 'labels', title: 'Labels' },
  { id: 'doubles', title: 'Look-alikes and doubles' },
  { id: 'values', title: 'Values' },
  { id: 'selects', title: 'Selects' },
  { id: 'boxes', title: 'Boxes and radios' },
  { id: 'time', title: 'Time' },
  { id: 'tabs-and-buttons', title: 'Tabs and buttons' },
  { id: 'save', title: 'Save' },
  { id: 'beyond', title: 'Beyond the recipe' },
  { id: 'halo', title: 'Credentials' },
  { id: 'token', title: 'Token endpoint' },
  { id: 'api', title: 'Lists of the API' },
  { id: 'scalepad', title: 'ScalePad' },
] as const;

export type GroupId = (typeof GROUPS)[number]['id'];

/** One named deviation of the practice Halo or ScalePad. Off by default. */
export interface Quirk {
  id: string;
  /** Whose behaviour it changes. */
  where: 'halo' | 'token' | 'api' | 'scalepad';
  group: GroupId;
  title: string;
  what: string;
  /** Where the behaviour was observed, in words a reader can look up. */
  source: string;
  confidence: Confidence;
}
