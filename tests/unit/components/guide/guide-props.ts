import type { GuidePanelProps } from '@/components/guide/panel-props';
import { ALL_DONE, MIXED } from './findings';

const nothing = () => {};

const names: [string, string][] = [
  ['resourceServer', 'Resource Server'],
  ['authorisationServer', 'Authorisation Server'],
  ['clientId', 'Client ID'],
  ['clientSecret', 'Client Secret'],
  ['tenant', 'Tenant'],
];

/** Returns credential rows with the first `count` captured. */
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
  isOwn: true,
  lang: 'en',
  hint: 'Click Apply settings, then Save in Halo.',
  news: '',
  count: '4 of 12 settings done',
  progress: '',
  findings: MIXED,
  toChange: null,
  done: null,
  elsewhere: [{ key: 'departments', tab: 'Departments & Teams', text: '1 to change' }],
  beyond: [],
  offer: '',
  busy: false,
  canApply: true,
  canStop: false,
  canUndo: false,
  review: null,
  next: null,
  credentials: [],
  collapsed: false,
  position: null,
  top: null,
  aside: false,
  menuOpen: false,
  onFold: nothing,
  onMenu: nothing,
  onMove: nothing,
  onSide: nothing,
  onApply: nothing,
  onStop: nothing,
  onUndo: nothing,
  onReview: nothing,
  onShow: nothing,
  onTab: nothing,
  onGo: nothing,
  onCollapse: nothing,
  onLabel: nothing,
};

/** The same role after all was set. */
export const GUIDE_DONE: GuidePanelProps = {
  ...GUIDE,
  findings: ALL_DONE,
  elsewhere: [],
  beyond: [
    {
      id: 'admin',
      name: 'Is a HaloPSA Administrator',
      text: "On, but ScalePad doesn't need it. Turn it off unless something else does.",
    },
  ],
  hint: 'Everything is filled in. Click Save in Halo.',
  news: '12 settings applied.',
  count: '12 of 12 settings done',
  canApply: false,
  canUndo: true,
  review: {
    open: false,
    rows: ALL_DONE.map(({ id, name, wanted }) => ({ id, name, before: 'Not set', now: wanted })),
  },
};
