import type { PageWords } from '@/components/page-words';
import type { CommonWords, GuardWords, Words } from '@/components/words';

const common: CommonWords = {
  assistant: 'Setup assistant',
  steps: 'Steps',
  stepState: { 'to-do': 'To do', 'in-progress': 'In progress', done: 'Done' },
  takeMeThere: (page) => `Take me there: ${page}`,
  credentials: 'Credentials',
  captured: 'Captured',
  notCaptured: 'Not captured',
  capturedCount: (captured, total) => `${captured} of ${total}`,
};

/** English for the guide, for gallery and unit tests; the extension takes its own from locales. */
export const englishWords: Words = {
  ...common,
  collapse: 'Collapse',
  expand: 'Expand',
  stepHeading: (number, total, title) => `Step ${number} of ${total}: ${title}`,
  settings: 'Settings on this page',
  status: {
    met: 'Met',
    exceeds: 'Exceeds',
    differs: 'Differs',
    missing: 'Missing',
    ambiguous: 'Ambiguous',
    locked: 'Locked',
  },
  now: 'now',
  wanted: 'wanted',
  why: 'Why it is needed',
  byHand: 'By hand',
  show: (name) => `Show ${name}`,
  elsewhere: 'On other tabs',
  beyond: 'Beyond the recipe',
  isItThisOne: 'Is it this one?',
  takeLabel: (label, name) => `Use ${label} for ${name}`,
  youSaid: (label) => `You said it is ${label}.`,
  fileSaid: (label) => `A settings file says it is ${label}.`,
  notThisOne: 'Not this one',
  diagnose: 'Copy diagnostics',
  apply: 'Apply settings',
  undo: 'Undo',
  menu: 'Menu',
  move: 'Move',
  showMet: (count) => `Show ${count} met`,
  hideMet: 'Hide met',
};

/** English for the guard. */
export const englishGuardWords: GuardWords = {
  title: 'Client Secret not captured',
  tryAgain: 'Try again',
  copyMyself: 'Copy it myself',
  saveAnyway: 'Save anyway',
  cancel: 'Cancel',
};

/** English for our own pages, for gallery and unit tests. */
export const englishPageWords: PageWords = {
  ...common,
  haloAddress: 'Halo address',
  copy: (name) => `Copy ${name}`,
  reveal: (name) => `Reveal ${name}`,
  hide: (name) => `Hide ${name}`,
  fill: 'Fill ScalePad form',
  fillWhich: 'Several ScalePad forms are open. Which one?',
  forget: 'Forget credentials',
  forgetAsk: 'Forget all five values of this Halo?',
  forgetConfirm: 'Forget',
  forgetKeep: 'Keep',
  choices: 'Recipe and names',
  recipe: 'Recipe',
  options: 'Options of the recipe',
  names: 'Names in Halo',
  settings: 'Settings',
  noAddresses:
    'No Halo yet. Open your Halo and the set-up begins by itself; what you choose for it is then listed here.',
  ownAddresses: 'Own Halo addresses',
  ownAddressesHelp:
    'Only for a Halo on a domain of your own. Those under halopsa.com, haloitsm.com and haloservicedesk.com are known.',
  addressField: 'Halo address',
  addAddress: 'Add',
  removeAddress: (host) => `Remove ${host}`,
  expiryTitle: 'Keeping the Client Secret',
  expiryField: 'Forget it after (minutes)',
  expiryHelp: (min, max) => `Between ${min} and ${max} minutes, counted from its capture.`,
  grant: 'Allow on Halo and ScalePad',
  overwriteAsk: 'Some fields hold something else. Overwrite them?',
  overwrite: 'Overwrite',
  overwriteKeep: 'Leave them',
  record: {
    title: 'Setup record',
    copy: 'Copy',
    copyName: 'Copy setup record',
    markdown: 'Markdown',
    markdownName: 'Save setup record as Markdown',
    json: 'JSON',
    jsonName: 'Save setup record as JSON',
  },
  practice: 'Practice on sites of your own machine',
  check: 'Check connection',
  checkCancel: 'Cancel',
  checkList: 'Connection check',
  checkWeight: { bad: 'Fails', remark: 'Remark', good: 'Proven' },
};
