import { i18n } from '#i18n';
import { type FieldOutcome, type FillOutcome, type FormServer, isFilled, isWanted } from '@/utils/fill-outcome';
import { serverHost } from '@/utils/halo/servers';
import { failureText } from '@/utils/messaging/ask-background';
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
  'bad-server': 'popup.failed.badServer',
  'other-server': 'popup.failed.otherServer',
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
  stopped: 'popup.field.stopped',
} as const;

/** Returns the result of a fill as one text: the failed fields first, "N of M fields filled" last. */
export function fillResultText(view: SetupView, outcome: FillOutcome | undefined): string {
  if (!outcome) return failureText();
  if (!outcome.ok) return i18n.t(FAILED[outcome.reason]);
  const formTitle = outcome.form.behind ? [i18n.t('popup.filledIn', [outcome.form.title])] : [];
  const asleep = outcome.asleep ? [i18n.t('popup.asleep')] : [];
  return [...formTitle, ...faultTexts(view, outcome.fields), ...asleep, countText(outcome.fields)].join('. ');
}

/** Returns how the fields changed since the fill, as one text. */
export function changesText(view: SetupView, fields: FieldOutcome[]): string {
  return [...faultTexts(view, fields), countText(fields)].join('. ');
}

function faultTexts(view: SetupView, fields: FieldOutcome[]): string[] {
  return fields.map((field) => faultText(view, field)).filter((text) => text !== null);
}

function countText(fields: FieldOutcome[]): string {
  return i18n.t('popup.filled', [String(fields.filter(isFilled).length), String(fields.filter(isWanted).length)]);
}

function faultText(view: SetupView, { credential, outcome, as }: FieldOutcome): string | null {
  if (outcome === 'filled' || outcome === 'already-there')
    return as === undefined ? null : i18n.t('popup.field.rewritten', [credentialName(view, credential), as]);
  return i18n.t(FIELD[outcome], [credentialName(view, credential)]);
}

/** Returns the question whether values may go to servers that are not this Halo's own, and its first answer. */
export function serverText(view: SetupView, servers: readonly FormServer[]): { text: string; yes: string } {
  const named = servers.map(({ credential, value }) => `${credentialName(view, credential)} ${value}`).join(', ');
  const hosts = [...new Set(servers.map(({ value }) => serverHost(value)))].join(', ');
  return {
    text: i18n.t('popup.serverAsk', [new URL(view.setup.origin).host, named]),
    yes: i18n.t('popup.serverYes', [hosts]),
  };
}
