import { i18n } from '#i18n';
import type { Words } from '@/components/words';
import { all } from './save/save-guard-strings';

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
  'menu',
  'move',
  'hideMet',
] as const;

/** The guide's fixed words in the browser's language. Read once: an extension that was updated cannot be asked again. */
export function guideStrings(): Words {
  return {
    assistant: i18n.t('common.assistant'),
    steps: i18n.t('common.steps'),
    stepState: {
      done: i18n.t('common.done'),
      'in-progress': i18n.t('common.inProgress'),
      'to-do': i18n.t('common.toDo'),
    },
    takeMeThere: template((page) => i18n.t('common.takeMeThere', [page])),
    credentials: i18n.t('common.credentials'),
    captured: i18n.t('common.captured'),
    notCaptured: i18n.t('common.notCaptured'),
    capturedCount: template((captured, total) => i18n.t('common.capturedCount', [captured, total])),
    ...all(PLAIN, (key) => i18n.t(`guide.${key}`)),
    stepHeading: template((number, total, title) => i18n.t('guide.stepHeading', [number, total, title])),
    status: all(STATUSES, (status) => i18n.t(`guide.${status}`)),
    takeLabel: template((label, name) => i18n.t('guide.takeLabel', [label, name])),
    youSaid: template((label) => i18n.t('guide.youSaid', [label])),
    fileSaid: template((label) => i18n.t('guide.fileSaid', [label])),
    showMet: template((count) => i18n.t('guide.showMet', [count])),
    show: template((name) => i18n.t('guide.show', [name])),
  };
}

/** A text with gaps, read now; what stands in the gaps later needs no extension any more. */
function template(read: (a: string, b: string, c: string) => string) {
  const gaps = ['\u0001', '\u0002', '\u0003'] as const;
  const text = read(...gaps);
  return (...fill: (string | number)[]) =>
    fill.reduce<string>((done, value, at) => done.replace(gaps[at] ?? '', () => String(value)), text);
}
