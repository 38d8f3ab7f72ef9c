import { i18n } from '#i18n';
import type { AnswerBlock, FilledRow, ScalePadCardProps } from '@/components/scalepad/card-props';
import { type FieldOutcome, isFilled, isWanted } from '@/utils/fill-outcome';
import { SCALEPAD_FORM } from '@/utils/recipe/builders';
import type { CredentialId } from '@/utils/recipe/constants';
import type { ConnectResult } from '@/utils/scalepad/connect-result';
import type { CardState } from './state';

const WORD = {
  filled: 'filled',
  'already-there': 'alreadyThere',
  'not-found': 'notFound',
  ambiguous: 'ambiguous',
  'not-kept': 'notKept',
  locked: 'locked',
  'no-value': 'noValue',
  'other-value': 'otherValue',
  'not-needed': 'notNeeded',
  unsure: 'unsure',
  'browser-login': 'browserLogin',
  changed: 'changed',
} as const satisfies Record<FieldOutcome['outcome'], string>;

/** What the card shows of this state; all texts in the browser's language. */
export function cardViewModel(state: CardState): ScalePadCardProps {
  const { filled, answer, waiting, denied } = state;
  const fields = answer ? [] : (filled ?? []).map(fieldRow);
  return {
    name: i18n.t('common.assistant'),
    close: i18n.t('card.close'),
    title: titleOf(state),
    lines: answer || waiting ? [] : linesOf(state),
    fieldsName: i18n.t('card.fields'),
    fields,
    answer: answer && answerBlock(answer, state),
    ask:
      (answer?.id === 'unknown' || answer?.id === 'none') && !denied && state.connectedAt === null
        ? { yes: i18n.t('card.isConnected'), no: i18n.t('card.isNotConnected') }
        : null,
    // What is new is heard; it is seen as the heading.
    status: waiting ? i18n.t('card.waiting') : answer || filled ? titleOf(state) : '',
    busy: waiting,
  };
}

function titleOf({ filled, answer, connectedAt, denied }: CardState): string {
  if (connectedAt !== null) return i18n.t('card.done', [clock(connectedAt)]);
  if (denied) return i18n.t('card.notConnected');
  if (answer) return i18n.t(`card.said.${answer.id}`);
  return filled ? filledText(filled) : i18n.t('card.recognised');
}

function filledText(filled: FieldOutcome[]): string {
  return i18n.t('card.filled', [String(filled.filter(isFilled).length), String(filled.filter(isWanted).length)]);
}

function linesOf({ note, filled, asleep }: CardState): string[] {
  if (filled) {
    const has = (what: FieldOutcome['outcome']) => filled.some(({ outcome }) => outcome === what);
    const from = note?.filled ? [i18n.t('card.from', [note.filled.host])] : [];
    if (has('changed')) return [...from, i18n.t('card.changed')];
    if (has('other-value')) return [...from, i18n.t('card.lookOther')];
    if (has('browser-login')) return [...from, i18n.t('card.lookLogin')];
    const unsure = has('unsure') ? [i18n.t('card.unsure')] : [];
    const next = i18n.t(asleep ? 'card.asleep' : 'card.look');
    return [...from, ...unsure, next, i18n.t('card.never')];
  }
  if (note === null) return [i18n.t('card.press')];
  const { halos } = note;
  if (halos.length === 0) return [i18n.t('card.noHalo')];
  const ready = halos.filter(({ missing }) => missing.length === 0);
  if (ready.length > 1) return [i18n.t('card.severalHalos')];
  const [one] = ready;
  if (one) return [i18n.t('card.ready', [one.host]), i18n.t('card.press')];
  return halos.map(({ host, missing }) => i18n.t('card.missing', [host, missing.map(nameOf).join(', ')]));
}

function answerBlock(answer: ConnectResult, { connectedAt, denied, sentOther }: CardState): AnswerBlock {
  const quote = answer.quote === null ? null : i18n.t('card.quote', [answer.quote]);
  if (connectedAt !== null) return { tone: 'good', quote, lines: texts('connected') };
  if (denied) return { tone: 'bad', quote, lines: [i18n.t('card.toolbar')] };
  if (answer.id === 'unknown') return { tone: 'open', quote, lines: [i18n.t('card.unknown'), i18n.t('card.toolbar')] };
  const other = sentOther.length > 0 ? [i18n.t('card.sentOther', [sentOther.map(nameOf).join(', ')])] : [];
  const lines = answer.good ? texts(answer.id) : [...other, ...texts(answer.id)];
  if (answer.good) return { tone: 'good', quote, lines };
  return { tone: answer.id === 'none' ? 'open' : 'bad', quote, lines: [...lines, i18n.t('card.toolbar')] };
}

function texts(id: Exclude<ConnectResult['id'], 'unknown'>): string[] {
  return [i18n.t(`card.cause.${id}`), i18n.t(`card.cure.${id}`)];
}

function fieldRow(field: FieldOutcome): FilledRow {
  const { credential, outcome, as } = field;
  return {
    id: credential,
    name: nameOf(credential),
    word: as === undefined ? i18n.t(`card.word.${WORD[outcome]}`) : i18n.t('card.word.rewritten', [as]),
    done: isFilled(field) || !isWanted(field),
  };
}

function nameOf(id: CredentialId): string {
  return SCALEPAD_FORM.find(({ credential }) => credential === id)?.name ?? id;
}

/** Hours and minutes, as the browser's language writes them. */
function clock(at: number): string {
  return new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}
