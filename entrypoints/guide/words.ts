import { i18n } from '#i18n';
import type { Words } from '@/components/words';

const STATUSES = ['met', 'exceeds', 'differs', 'missing', 'ambiguous', 'locked'] as const;
const PLAIN = [
  'collapse',
  'expand',
  'settings',
  'now',
  'wanted',
  'why',
  'byHand',
  'elsewhere',
  'beyond',
  'apply',
  'isItThisOne',
  'notThisOne',
  'diagnose',
  'undo',
] as const;

/** The guide's fixed words in the browser's language. Read once: an extension that was updated cannot be asked again. */
export function guideWords(): Words {
  return {
    assistant: i18n.t('common.assistant'),
    steps: i18n.t('common.steps'),
    stepState: {
      done: i18n.t('common.done'),
      'in-progress': i18n.t('common.inProgress'),
      'to-do': i18n.t('common.toDo'),
    },
    takeMeThere: (page) => i18n.t('common.takeMeThere', [page]),
    credentials: i18n.t('common.credentials'),
    captured: i18n.t('common.captured'),
    notCaptured: i18n.t('common.notCaptured'),
    capturedCount: (captured, total) => i18n.t('common.capturedCount', [String(captured), String(total)]),
    ...all(PLAIN, (key) => i18n.t(`guide.${key}`)),
    stepHeading: (number, total, title) => i18n.t('guide.stepHeading', [String(number), String(total), title]),
    status: all(STATUSES, (status) => i18n.t(`guide.${status}`)),
    takeLabel: (label, name) => i18n.t('guide.takeLabel', [label, name]),
    youSaid: (label) => i18n.t('guide.youSaid', [label]),
    show: (name) => i18n.t('guide.show', [name]),
    guard: {
      title: i18n.t('guide.guardTitle'),
      tryAgain: i18n.t('guide.guardTryAgain'),
      copyMyself: i18n.t('guide.guardCopyMyself'),
      saveAnyway: i18n.t('guide.guardSaveAnyway'),
      cancel: i18n.t('guide.guardCancel'),
    },
  };
}

function all<Key extends string>(keys: readonly Key[], word: (key: Key) => string): Record<Key, string> {
  return Object.fromEntries(keys.map((key) => [key, word(key)])) as Record<Key, string>;
}
