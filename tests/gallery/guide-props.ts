import type { GuidePanelProps } from '@/components/guide/panel-props';
import { ALL_MET, MIXED } from './findings';

const nothing = () => {};

const names: [string, string][] = [
  ['resourceServer', 'Resource Server'],
  ['authorisationServer', 'Authorisation Server'],
  ['clientId', 'Client ID'],
  ['clientSecret', 'Client Secret'],
  ['tenant', 'Tenant'],
];

/** Credential rows with the first `count` captured. */
export function credentialRows(count: number): GuidePanelProps['credentials'] {
  return names.map(([id, name], at) => ({ id, name, captured: at < count }));
}

/** The guide on a role's permissions, half done. */
export const GUIDE: GuidePanelProps = {
  stepNumber: 1,
  steps: [
    { id: 'role', title: 'Role', state: 'in-progress' },
    { id: 'agent', title: 'Agent', state: 'to-do' },
    { id: 'application', title: 'Application', state: 'to-do' },
    { id: 'scalepad', title: 'ScalePad', state: 'to-do' },
  ],
  pageTitle: 'Role · Permissions',
  hint: 'Press “Apply settings”, look them over, then press Halo’s Save.',
  findings: MIXED,
  elsewhere: [{ tab: 'Departments & Teams', text: '1 setting waits there.' }],
  beyond: [],
  met: null,
  record: null,
  offer: '',
  status: '5 of 12 settings met',
  busy: false,
  apply: { enabled: true, urgent: true },
  canUndo: false,
  next: { page: 'Role · Departments & Teams', href: '#departments' },
  credentials: credentialRows(0),
  collapsed: false,
  place: null,
  top: null,
  aside: false,
  menuOpen: false,
  onMet: nothing,
  onMenu: nothing,
  onMove: nothing,
  onSide: nothing,
  onRecord: nothing,
  onApply: nothing,
  onUndo: nothing,
  onShow: nothing,
  onGo: nothing,
  onCollapse: nothing,
  onLabel: nothing,
  onDiagnose: nothing,
};

/** The same role after all was set. */
export const GUIDE_MET: GuidePanelProps = {
  ...GUIDE,
  findings: ALL_MET,
  elsewhere: [],
  beyond: [
    { id: 'admin', name: 'Is a HaloPSA Administrator', text: 'is Yes; the recipe does without it.' },
    { id: 'delete', name: 'Tickets Access Level', text: 'also deletes tickets.' },
  ],
  hint: 'All is set on this page. Press Halo’s Save.',
  status: 'All settings are in place. 12 of 12 settings met',
  apply: { enabled: false, urgent: false },
  canUndo: true,
};

/** The application's page with the pair just captured. */
export const GUIDE_APPLICATION: GuidePanelProps = {
  ...GUIDE,
  stepNumber: 3,
  steps: [
    { id: 'role', title: 'Role', state: 'done' },
    { id: 'agent', title: 'Agent', state: 'done' },
    { id: 'application', title: 'Application', state: 'in-progress' },
    { id: 'scalepad', title: 'ScalePad', state: 'to-do' },
  ],
  pageTitle: 'New application · Details',
  hint: 'The Client Secret is captured. Go on to the Permissions tab before you save.',
  findings: [
    {
      id: 'login-type',
      name: 'Login Type',
      group: '',
      wanted: 'Agent',
      present: 'Agent',
      status: 'met',
      why: '',
      byHand: '',
    },
    {
      id: 'agent',
      name: 'Agent to log in as',
      group: '',
      wanted: 'ScalePad API',
      present: '',
      status: 'differs',
      why: 'What ScalePad may do is what this agent may do.',
      byHand: 'Choose the agent that you made in step 2.',
    },
  ],
  elsewhere: [{ tab: 'Permissions', text: '12 scopes wait there.' }],
  status: '1 of 2 settings met',
  next: { page: 'Application · Permissions', href: '#permissions' },
  credentials: credentialRows(4),
};
