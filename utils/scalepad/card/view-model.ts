import { i18n } from '#i18n';
import type { AnswerBlock, FilledRow, ScalePadCardProps } from '@/components/scalepad/card-props';
import { type FieldOutcome, isFilled, isLeft, isWanted } from '@/utils/fill-outcome';
import { withContact } from '@/utils/policy/contact';
import { SCALEPAD_FORM } from '@/utils/recipe/builders';
import type { CredentialId } from '@/utils/recipe/constants';
import type { ConnectResult } from '@/utils/scalepad/connect-result';
import { type CardState, isConnected, isOpenQuestion, isReady } from './state';

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
  stopped: 'stopped',
} as const satisfies Record<FieldOutcome['outcome'], string>;

/** Returns what the card shows of this state; all texts in the browser's language. */
export function cardViewModel(state: CardState): ScalePadCardProps {
  const { filled, answer, waiting, denied, form } = state;
  const title = titleOf(state);
  const isAsked = isOpenQuestion(state) || (answer?.id === 'unknown' && !denied && !isConnected(state));
  return {
    lang: i18n.t('common.lang'),
    name: i18n.t('common.assistant'),
    step: i18n.t('card.step'),
    isCollapsed: state.isPopupOpen,
    title,
    lines: answer || isConnected(state) ? [] : waiting ? [i18n.t('card.waiting')] : linesOf(state),
    fieldsName: i18n.t('card.fields'),
    // Not shown without the form, nor when nothing is left for the admin: then the heading says enough.
    fields: form && !answer && !isConnected(state) ? rowsOf(filled ?? []) : [],
    answer: isConnected(state) ? connectedBlock(state) : answer && answerBlock(answer, state),
    details: answer || waiting || isConnected(state) ? null : detailsText(state),
    ask: isAsked ? { yes: i18n.t('card.isConnected'), no: i18n.t('card.isNotConnected') } : null,
    ...buttonsOf(state),
    // Screen readers announce what is new; the heading shows it.
    status: statusOf(state, title),
  };
}

function detailsText({ details }: CardState): string | null {
  if (details === null) return null;
  if (details === 'offered') return i18n.t('guide.diagnose');
  return i18n.t(details === 'copied' ? 'guide.news.diagnosed' : 'guide.news.notDiagnosed');
}

/** Returns the rows of the fields where one is left to the admin, or has another spelling; else none. */
function rowsOf(filled: FieldOutcome[]): FilledRow[] {
  return isLeft(filled) || filled.some(({ as }) => as !== undefined) ? filled.map(fieldRow) : [];
}

/** Returns the card's buttons: run controls, setup report and Close. */
function buttonsOf(state: CardState): Pick<ScalePadCardProps, 'run' | 'report' | 'end' | 'close'> {
  const run = state.fillStatus?.run;
  if (isConnected(state)) {
    const isOffered = state.report === null ? run?.isConnected : state.report !== 'none';
    const report = isOffered ? i18n.t('popup.saveReport') : null;
    return { run: null, report, end: { text: i18n.t('card.done'), isNext: true }, close: null };
  }
  if (!run) return { run: null, report: null, end: null, close: i18n.t('card.close') };
  const isGoing = run.state === 'running';
  return {
    run: { text: i18n.t(isGoing ? 'card.stop' : 'card.continue'), isNext: !isGoing },
    report: null,
    end: isGoing ? null : { text: i18n.t('card.end'), isNext: false },
    close: null,
  };
}

function titleOf(state: CardState): string {
  const { filled, answer, denied, waiting, form, fillStatus, asleep, button } = state;
  if (isConnected(state)) return i18n.t('card.connected');
  if (denied) return i18n.t('card.notConnected');
  if (answer) return i18n.t(`card.said.${answer.id}`);
  if (filled && (waiting || asleep || isLeft(filled))) return filledText(filled);
  if (waiting) return i18n.t('card.recognised');
  if (filled) return turnText(button);
  if (fillStatus?.run && fillStatus.run.state !== 'running') return haltedText(state);
  if (state.isFilling) return i18n.t('card.filling');
  if (form) return i18n.t('card.recognised');
  if (state.isOpening) return i18n.t('card.opening');
  return i18n.t(state.isUnknownForm ? 'card.unknownForm' : 'card.turnOpen');
}

/** Returns the live text: whose turn it is, a result or a need. Work in progress is not announced. */
function statusOf(
  { answer, filled, asleep, isFilling, waiting, isOpening, fillStatus, report }: CardState,
  title: string,
): string {
  if (report === 'failed') return i18n.t('card.report');
  if (isFilling || (waiting && !answer)) return '';
  if (answer === null && filled && !asleep && !isLeft(filled)) return `${filledText(filled)}. ${title}`;
  return answer || filled || isOpening || fillStatus?.run ? title : '';
}

function haltedText({ fillStatus, isReloaded }: CardState): string {
  if (fillStatus?.run?.state === 'stopped') return i18n.t('card.stopped');
  return i18n.t(isReloaded ? 'card.paused.reloaded' : `card.paused.${fillStatus?.run?.reason ?? 'acted'}`);
}

function turnText(button: string | null): string {
  return button ? i18n.t('card.turnClick', [button]) : i18n.t('card.turnConnect');
}

function filledText(filled: FieldOutcome[]): string {
  return i18n.t('card.filled', [String(filled.filter(isFilled).length), String(filled.filter(isWanted).length)]);
}

function linesOf(state: CardState): string[] {
  const { fillStatus, filled, form, isFilling, isOpening, isUnknownForm } = state;
  if (filled) return filledLines(state, filled);
  if (fillStatus?.run && fillStatus.run.state !== 'running') return [i18n.t('card.continueHint')];
  if (isFilling || isOpening) return [];
  return form ? unfilledLines(state) : [i18n.t(isUnknownForm ? 'card.fillYourself' : 'card.where')];
}

function filledLines({ fillStatus, asleep, form }: CardState, filled: FieldOutcome[]): string[] {
  const has = (what: FieldOutcome['outcome']) => filled.some(({ outcome }) => outcome === what);
  const from = fillStatus?.filled ? [i18n.t('card.from', [fillStatus.filled.host])] : [];
  if (has('changed')) return [...from, i18n.t('card.changed')];
  if (has('other-value')) return [...from, i18n.t('card.lookOther')];
  if (has('browser-login')) return [...from, i18n.t('card.lookLogin')];
  if (has('stopped')) return [...from, i18n.t('card.continueHint')];
  const unsure = has('unsure') ? [i18n.t('card.unsure')] : [];
  if (asleep) return [...from, ...unsure, i18n.t('card.asleep'), i18n.t('card.never')];
  if (unsure.length > 0 || isLeft(filled))
    return [...from, ...unsure, i18n.t(form ? 'card.look' : 'card.fillYourself')];
  return [`${filledText(filled)}. ${from.join('')}`.trim(), i18n.t('card.never')];
}

/** Returns the lines about a form that is not filled. */
function unfilledLines({ fillStatus, unfilled }: CardState): string[] {
  if (unfilled === 'server') return [i18n.t('card.otherServer'), i18n.t('card.press')];
  if (unfilled && unfilled.length > 0)
    return [i18n.t('card.fieldMissing', [unfilled.map(nameOf).join(', ')]), i18n.t('card.press')];
  if (fillStatus === null) return [i18n.t('card.press')];
  const { halos } = fillStatus;
  if (halos.length === 0) return [i18n.t('card.noHalo')];
  const ready = halos.filter(isReady);
  if (ready.length > 1) return [i18n.t('card.severalHalos')];
  const [one] = ready;
  if (one) return [i18n.t('card.press')];
  if (fillStatus.captureOff) return [withContact(i18n.t('policy.captureOff'), fillStatus.captureOff.contact)];
  return halos.map(({ host, missing }) => i18n.t('card.missing', [host, missing.map(nameOf).join(', ')]));
}

function connectedBlock(state: CardState): AnswerBlock {
  const { answer, deleted, report, unrecorded, fillStatus } = state;
  const quote = quoteOf(answer?.quote ?? null);
  if (unrecorded !== null) {
    const isStored = fillStatus?.halos.some((halo) => isReady(halo) && (unrecorded || halo.host) === halo.host);
    const lines = [i18n.t('card.byHand'), ...(isStored ? [i18n.t('card.kept')] : [])].join(' ');
    return { tone: 'open', quote, lines: [lines, ...(unrecorded ? [i18n.t('card.isItThis', [unrecorded])] : [])] };
  }
  const secret = deleted === null ? [] : [i18n.t(deleted ? 'card.deleted' : 'card.kept')];
  const where = report === 'failed' || report === 'none' ? [i18n.t('card.report')] : [];
  return { tone: 'good', quote, lines: [[i18n.t('card.firstSync'), ...secret].join(' '), ...where] };
}

function answerBlock(answer: ConnectResult, { denied, sentOther }: CardState): AnswerBlock {
  const quote = quoteOf(answer.quote);
  if (denied) return { tone: 'bad', quote, lines: [i18n.t('card.toolbar')] };
  if (answer.id === 'unknown') return { tone: 'open', quote, lines: [i18n.t('card.unknown'), i18n.t('card.toolbar')] };
  const other = sentOther.length > 0 ? [i18n.t('card.sentOther', [sentOther.map(nameOf).join(', ')])] : [];
  const lines = [...other, ...texts(answer.id), i18n.t('card.toolbar')];
  return { tone: answer.id === 'none' || answer.id === 'unseen' ? 'open' : 'bad', quote, lines };
}

function quoteOf(quote: string | null): string | null {
  return quote === null ? null : i18n.t('card.quote', [quote]);
}

function texts(id: Exclude<ConnectResult['id'], 'unknown'>): string[] {
  return [i18n.t(`card.cause.${id}`), i18n.t(`card.cure.${id === 'unseen' ? 'none' : id}`)];
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
