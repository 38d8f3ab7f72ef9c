import { i18n } from '#i18n';

/** The fixed texts of the panel (components/guide/) and of the save guard. */
const KEYS = [
  ...['assistant', 'steps', 'done', 'inProgress', 'toDo', 'takeMeThere'].map((key) => `common.${key}`),
  ...['credentials', 'captured', 'notCaptured', 'capturedCount'].map((key) => `common.${key}`),
  ...['collapse', 'expand', 'settings', 'now', 'wanted', 'why', 'byHand', 'elsewhere', 'beyond'].map(inGuide),
  ...['apply', 'isItThisOne', 'notThisOne', 'diagnose', 'undo', 'menu', 'move', 'showMet', 'hideMet'].map(inGuide),
  ...['stepHeading', 'takeLabel', 'youSaid', 'fileSaid', 'show', 'hint.cutOff'].map(inGuide),
  ...['met', 'exceeds', 'differs', 'missing', 'ambiguous', 'locked'].map(inGuide),
  ...['title', 'tryAgain', 'copyMyself', 'saveAnyway', 'cancel'].map(inGuard),
  ...['unreadable', 'noAnswer', 'cutOff', 'gone', 'restarted', 'trying', 'stillNot', 'copied', 'copyByHand'].map(
    inGuard,
  ),
  ...['pressAgain', 'void'].map(inGuard),
];

/**
 * Reads the texts that the guide may show for the first time after the extension was updated, disabled or removed.
 * `i18n` remembers what was read once.
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
