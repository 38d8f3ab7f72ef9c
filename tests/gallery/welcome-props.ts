import type { WelcomeProps } from '@/components/welcome/welcome-props';

const nothing = () => {};

/** The page of the first run, the button not pinned yet. */
export const WELCOME: WelcomeProps = {
  title: 'Halo Setup Assistant',
  intro: 'It stands beside you while you connect HaloPSA to ScalePad Lifecycle Manager.',
  sections: [
    {
      id: 'what',
      title: 'What it does',
      lines: [
        'Shows what each page lacks, sets it on one click and reads it back.',
        'Captures the five credentials before you save, the secret above all.',
        'Fills ScalePad’s form. Save and Connect stay yours to press.',
      ],
    },
    {
      id: 'sees',
      title: 'What it can see',
      lines: [
        'Only Halo’s and ScalePad’s pages, and of those only the pages of the set-up.',
        'The secret stays in the browser’s memory and is forgotten after 30 minutes. Nothing is sent anywhere else.',
      ],
    },
  ],
  start: {
    title: 'How to start',
    steps: [
      {
        id: 'pin',
        text: 'Pin the assistant to the toolbar',
        help: 'Press the puzzle piece beside the address bar, then the pin beside Halo Setup Assistant.',
        done: false,
      },
      { id: 'halo', text: 'Sign in to your Halo as an administrator.' },
      { id: 'toolbar', text: 'Press the assistant’s button in the browser’s toolbar.' },
      { id: 'follow', text: 'Follow “Take me there” to the first step.' },
    ],
  },
  practice: {
    title: 'Try it first',
    lines: ['A practice Halo and a practice ScalePad run on your own computer, so nothing real is touched.'],
    command: 'npm start',
  },
  allow: null,
  status: '',
  onGrant: nothing,
  onSettings: nothing,
};

/** Firefox, which has not been asked yet. */
export const WELCOME_GRANT: WelcomeProps = {
  ...WELCOME,
  allow: {
    title: 'The browser has to allow it first',
    text: 'Without this the assistant sees neither Halo nor ScalePad.',
  },
  status: 'The browser did not allow it. You can try again here at any time.',
};
