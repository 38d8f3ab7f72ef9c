import type { ScalePadCardProps } from '@/components/scalepad/card-props';

/** The card on ScalePad's page, as it comes with the form. */
export const CARD: ScalePadCardProps = {
  name: 'Setup assistant',
  close: 'Close',
  title: 'HaloPSA form recognised',
  lines: [
    'All values of demo.halopsa.com are captured.',
    'Press the assistant’s button in the browser’s toolbar, then Fill ScalePad form.',
  ],
  fieldsName: 'Fields of the form',
  fields: [],
  answer: null,
  ask: null,
  status: '',
  busy: false,
};

/** After a fill that left one field to the admin. */
export const CARD_FILLED: ScalePadCardProps = {
  ...CARD,
  title: '4 of 5 fields filled',
  lines: [
    'With the values of demo.halopsa.com.',
    'A field that was left holds something else. The popup asks whether to overwrite it.',
  ],
  fields: [
    { id: 'resourceServer', name: 'Resource Server', word: 'Filled', done: true },
    { id: 'authorisationServer', name: 'Authorisation Server', word: 'Filled', done: true },
    { id: 'clientId', name: 'Client ID', word: 'Already there', done: true },
    { id: 'clientSecret', name: 'Client Secret', word: 'Filled', done: true },
    { id: 'tenant', name: 'Tenant', word: 'Something else, left', done: false },
  ],
};

export const CARD_WAITING: ScalePadCardProps = {
  ...CARD_FILLED,
  lines: [],
  title: '5 of 5 fields filled',
  status: 'Waiting for what ScalePad says',
  busy: true,
};

export const CARD_ERROR: ScalePadCardProps = {
  ...CARD,
  title: 'Sync error',
  lines: [],
  answer: {
    tone: 'bad',
    quote: 'ScalePad says: “Sync error”',
    lines: [
      'ScalePad could not read from Halo, and does not say why.',
      'Most often a setting of the role, the agent or the application is missing.',
      'Check connection, behind the toolbar button, asks Halo with the same values and names the click that was missed.',
    ],
  },
};

export const CARD_UNKNOWN: ScalePadCardProps = {
  ...CARD,
  title: 'ScalePad says something',
  lines: [],
  answer: { tone: 'open', quote: 'ScalePad says: “LM-4711”', lines: ['This is not known to the assistant.'] },
  ask: { yes: 'It is connected', no: 'It is not' },
};

export const CARD_CONNECTED: ScalePadCardProps = {
  ...CARD,
  title: 'Connected at 14:05',
  lines: [],
  answer: {
    tone: 'good',
    quote: 'ScalePad says: “HaloPSA PSA Syncing 4%”',
    lines: [
      'ScalePad is connected and begins to sync.',
      'The first sync can take a while. Then see whether clients and hardware have arrived.',
    ],
  },
};
