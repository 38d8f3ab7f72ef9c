import { i18n } from '#i18n';
import type { Words } from '@/components/words';

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
    collapse: i18n.t('guide.collapse'),
    expand: i18n.t('guide.expand'),
    stepHeading: (number, total, title) => i18n.t('guide.stepHeading', [String(number), String(total), title]),
    settings: i18n.t('guide.settings'),
    status: {
      met: i18n.t('guide.met'),
      exceeds: i18n.t('guide.exceeds'),
      differs: i18n.t('guide.differs'),
      missing: i18n.t('guide.missing'),
      ambiguous: i18n.t('guide.ambiguous'),
      locked: i18n.t('guide.locked'),
    },
    now: i18n.t('guide.now'),
    wanted: i18n.t('guide.wanted'),
    why: i18n.t('guide.why'),
    byHand: i18n.t('guide.byHand'),
    show: (name) => i18n.t('guide.show', [name]),
    elsewhere: i18n.t('guide.elsewhere'),
    beyond: i18n.t('guide.beyond'),
    apply: i18n.t('guide.apply'),
    undo: i18n.t('guide.undo'),
    guard: {
      title: i18n.t('guide.guardTitle'),
      tryAgain: i18n.t('guide.guardTryAgain'),
      copyMyself: i18n.t('guide.guardCopyMyself'),
      saveAnyway: i18n.t('guide.guardSaveAnyway'),
      cancel: i18n.t('guide.guardCancel'),
    },
  };
}
