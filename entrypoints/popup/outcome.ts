import { i18n } from '#i18n';
import type { FieldOutcome, FillOutcome } from '@/utils/messages';
import { isFilled, isWanted } from '@/utils/scalepad/outcome';
import type { SetupView } from '@/utils/setup/types';
import { credentialName } from './rows';

const FAILED = {
  'no-tab': 'popup.failed.noTab',
  'several-tabs': 'popup.failed.severalTabs',
  'no-form': 'popup.failed.noForm',
  'value-missing': 'popup.failed.valueMissing',
  'page-changed': 'popup.failed.pageChanged',
  busy: 'popup.failed.busy',
  'no-answer': 'popup.failed.noAnswer',
} as const;

const FIELD = {
  'not-found': 'popup.field.notFound',
  ambiguous: 'popup.field.ambiguous',
  'not-kept': 'popup.field.notKept',
  locked: 'popup.field.locked',
  'no-value': 'popup.field.noValue',
  'other-value': 'popup.field.otherValue',
  'not-needed': 'popup.field.notNeeded',
  unsure: 'popup.field.unsure',
  'browser-login': 'popup.field.browserLogin',
  changed: 'popup.field.changed',
} as const;

/** What a fill came to, in one text: what went wrong of each field first, "N of M fields filled" last. */
export function fillText(view: SetupView, outcome: FillOutcome | undefined): string {
  if (!outcome) return i18n.t('common.noAnswer');
  if (!outcome.ok) return i18n.t(FAILED[outcome.reason]);
  const filled = outcome.fields.filter(isFilled).length;
  const faults = outcome.fields.map((field) => faultText(view, field)).filter((text) => text !== null);
  const wanted = outcome.fields.filter(isWanted).length;
  const asleep = outcome.asleep ? [i18n.t('popup.asleep')] : [];
  return [...faults, ...asleep, i18n.t('popup.filled', [String(filled), String(wanted)])].join('. ');
}

function faultText(view: SetupView, { credential, outcome, as }: FieldOutcome): string | null {
  if (outcome === 'filled' || outcome === 'already-there')
    return as === undefined ? null : i18n.t('popup.field.rewritten', [credentialName(view, credential), as]);
  return i18n.t(FIELD[outcome], [credentialName(view, credential)]);
}
