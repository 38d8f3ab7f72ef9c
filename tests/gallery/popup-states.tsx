import { PopupView } from '@/components/popup/PopupView';
import { POPUP, POPUP_FULL } from './page-props';

const popup = (props: Partial<typeof POPUP>) => ({
  room: 'popup' as const,
  view: <PopupView {...POPUP_FULL} status="" {...props} />,
});

/** What the popup says and asks when something keeps the admin from going on, and when all is done. */
export const POPUP_STATES = {
  'popup-guide-off': popup({
    ...POPUP,
    hint: { text: 'The guide is switched off for this Halo.', warn: true, act: 'Switch the guide on' },
  }),
  'popup-locked': popup({
    ...POPUP,
    hint: { text: 'The credentials are kept encrypted. Give the passphrase to have them back.', warn: true, act: null },
    unlock: { label: 'Passphrase', press: 'Unlock', fault: 'This is not the passphrase. Nothing was deleted.' },
  }),
  'popup-asks': popup({
    status: 'Tenant: holds something else, left as it is. 4 of 5 fields filled',
    askOverwrite: true,
    otherPairs: [
      {
        id: '1',
        text: 'Another pair, captured at 13:05 and not saved in Halo',
        press: 'Use it',
        name: 'Use it: the pair captured at 13:05',
      },
    ],
  }),
  'popup-done': popup({
    hint: { text: 'All four steps are done. Keep the setup record for your documentation.', warn: false, act: null },
    steps: POPUP_FULL.steps.map((step) => ({ ...step, state: 'done' })),
    fill: { enabled: false, reason: 'Open the HaloPSA form in ScalePad first.' },
  }),
};
