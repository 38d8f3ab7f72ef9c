import { i18n } from '#i18n';
import type { ReportStrings } from '@/utils/report/markdown';

/** Returns the setup report's texts in the browser's language. */
export function reportStrings(): ReportStrings {
  return {
    title: (host) => i18n.t('record.title', [host]),
    made: (by, at) => i18n.t('record.made', [by, at]),
    haloAddress: i18n.t('common.haloAddress'),
    recipe: i18n.t('common.recipe'),
    version: (title, version) => i18n.t('record.version', [title, String(version)]),
    source: i18n.t('record.source'),
    read: (title, day) => i18n.t('record.read', [title, day]),
    on: i18n.t('record.on'),
    off: i18n.t('record.off'),
    steps: i18n.t('common.steps'),
    step: {
      role: i18n.t('common.role'),
      agent: i18n.t('common.agent'),
      application: i18n.t('common.application'),
      scalepad: i18n.t('common.scalepad'),
    },
    stepState: {
      done: i18n.t('common.done'),
      'in-progress': i18n.t('common.inProgress'),
      'to-do': i18n.t('common.toDo'),
    },
    columns: {
      step: i18n.t('record.step'),
      state: i18n.t('record.state'),
      name: i18n.t('record.name'),
      saved: i18n.t('record.saved'),
      verified: i18n.t('record.verified'),
      record: i18n.t('record.address'),
    },
    settingColumns: {
      setting: i18n.t('record.setting'),
      wanted: i18n.t('record.wanted'),
      found: i18n.t('record.found'),
      finding: i18n.t('record.finding'),
      outcome: i18n.t('record.outcome'),
      seen: i18n.t('record.seen'),
    },
    finding: {
      met: i18n.t('guide.met'),
      exceeds: i18n.t('guide.exceeds'),
      differs: i18n.t('guide.differs'),
      missing: i18n.t('guide.missing'),
      ambiguous: i18n.t('guide.ambiguous'),
      locked: i18n.t('guide.locked'),
      'not-looked-at': i18n.t('record.notLookedAt'),
    },
    outcome: { set: i18n.t('record.set'), found: i18n.t('record.already'), left: i18n.t('record.left') },
    verifiedBy: (at, version) => i18n.t('record.verifiedBy', [at, String(version)]),
    filled: (fields, of) => i18n.t('popup.filled', [String(fields), String(of)]),
    left: i18n.t('record.left'),
    nothingLeft: i18n.t('record.nothingLeft'),
    credentials: i18n.t('common.credentials'),
    noValues: i18n.t('record.noValues'),
    captured: i18n.t('common.captured'),
    notCaptured: i18n.t('common.notCaptured'),
    savedInHalo: i18n.t('record.savedInHalo'),
    check: i18n.t('check.list'),
    notChecked: i18n.t('record.notChecked'),
    verdict: {
      works: i18n.t('check.verdict.works'),
      remarks: i18n.t('check.verdict.remarks'),
      fails: i18n.t('check.verdict.fails'),
    },
    weight: {
      bad: i18n.t('check.weight.bad'),
      remark: i18n.t('check.weight.remark'),
      good: i18n.t('check.weight.good'),
    },
    cause: (outcome) => i18n.t(`check.cause.${outcome}`),
    when,
  };
}

const LOCAL = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;

/** Returns the ISO time, and the local time. */
function when(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const local = new Intl.DateTimeFormat(navigator.language, LOCAL).format(at);
  return `${iso} (${local})`;
}
