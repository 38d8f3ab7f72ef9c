import { i18n } from '#i18n';

/** The fixed texts of the panel (components/guide/) and of the save guard. */
const KEYS = [
  ...['lang', 'assistant', 'steps', 'done', 'inProgress', 'toDo', 'goTo'].map((key) => `common.${key}`),
  ...['credentials', 'captured', 'notCaptured', 'capturedCount'].map((key) => `common.${key}`),
  ...['stop', 'reviewChanges', 'changesList'].map((key) => `run.${key}`),
  ...['collapse', 'expand', 'settings', 'now', 'wanted', 'why', 'manualSteps', 'elsewhere', 'beyond'].map(inGuide),
  ...['apply', 'isItThisOne', 'notThisOne', 'undo', 'menu', 'move', 'showDone', 'hideDone'].map(inGuide),
  ...['stepHeading', 'useLabel', 'youSaid', 'fileSaid', 'show', 'hint.contextInvalidated'].map(inGuide),
  ...['showToChange', 'hideToChange'].map(inGuide),
  ...['done', 'toChange', 'needsYou', 'later'].map((key) => inGuide(`state.${key}`)),
  ...['higher', 'notFound', 'foundTwice', 'readOnly', 'notOffered'].map((key) => inGuide(`reason.${key}`)),
  ...['notFound', 'foundTwice', 'readOnly'].map((key) => inGuide(`explained.${key}`)),
  ...['title', 'copyAndSave', 'readAgain', 'saveWithout', 'cancel'].map(inGuard),
  ...['copyAndSaveWhy', 'copyYourselfWhy', 'readAgainWhy', 'saveWithoutWhy', 'cancelWhy'].map(inGuard),
  ...[
    'unreadable',
    'masked',
    'renewed',
    'noAnswer',
    'contextInvalidated',
    'gone',
    'restarted',
    'trying',
    'stillNot',
    'copied',
    'copyYourself',
  ].map(inGuard),
  ...['pressAgain', 'void', 'pasteSafely'].map(inGuard),
];

/**
 * Reads the texts that the guide may show for the first time after the extension was updated, disabled or removed.
 * `i18n` caches each text that was read.
 */
export function preloadTexts(): void {
  for (const key of KEYS) i18n.t(key as 'guide.collapse');
}

function inGuide(key: string): string {
  return `guide.${key}`;
}

function inGuard(key: string): string {
  return `guide.guard.${key}`;
}
