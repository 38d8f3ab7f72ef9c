import { contains } from '@/utils/dom/native';
import { observeDeepPage } from '@/utils/dom/observe-deep-page';
import { type ConnectResult, readConnectResult, worstResult } from './connect-result';
import { haloRow } from './integration-row';
import { fieldMessages, type StatusText, statusTexts } from './page-messages';
import { NAMES_HALO } from './selectors';

/** A page whose field messages have not changed in this time has rejected the press itself. */
const REJECTED_PRESS_MS = 2_000;
/** After this time without a new message, the page's present messages count; later ones still do. */
const MESSAGE_TIMEOUT_MS = 60_000;

interface AnswerWatch {
  /** The page's messages before Connect was pressed. They are no result, unless they disappear and appear again. */
  before: readonly StatusText[];
  /** The form's own box at the press, such as its dialog; a message in it is about this Connect. */
  region: Element | null;
  /** Whether the form is on the page now: while it is, a list next to it says nothing about this Connect. */
  hasForm(): boolean;
  /** Whether ScalePad itself opened the present page; where the admin navigated, a list may be old. */
  rowCounts(): boolean;
  /** Called with each answer that differs from the one before; a good one is the last. */
  onAnswer(answer: ConnectResult): void;
  signal: AbortSignal;
}

/** Watches what the page says after Connect, until a good answer or `signal`. Reads only. */
export function watchConnectResult(
  document: Document,
  { before, region, hasForm, rowCounts, onAnswer, signal }: AnswerWatch,
): void {
  const done = new AbortController();
  const both = AbortSignal.any([signal, done.signal]);
  let old = textsBy(before);
  let last: string | null = null;
  const report = (answer: ConnectResult | null) => {
    const key = `${answer?.id} ${answer?.quote}`;
    if (!answer || key === last) return;
    last = key;
    onAnswer(answer);
    if (answer.good) done.abort();
  };
  const rescan = () => {
    const now = statusTexts(document);
    const known = old;
    const fresh = now.filter(({ element, text }) => known.get(element) !== text);
    // A message that was interpreted once is old too: an error that is still shown must not hide the success after
    // it.
    old = textsBy(now);
    report(resultOf(fresh, known) ?? (hasForm() || !rowCounts() ? null : haloRow(document)));
  };
  // A page has toasts about everything: a success counts where it names Halo, or is in the form itself.
  const resultOf = (said: readonly StatusText[], known: ReadonlyMap<Element, string>) =>
    worstResult(textsOf(said), (at) =>
      (said[at]?.parts ?? []).some(
        ({ element, text }) =>
          known.get(element) !== text &&
          readConnectResult(text)?.good === true &&
          (NAMES_HALO.test(text) || contains(region, element) === true),
      ),
    );
  const stopped = setTimeout(() => {
    if (last === null && hasForm()) report(worstResult(textsOf(fieldMessages(document))));
  }, REJECTED_PRESS_MS);
  const late = setTimeout(() => {
    rescan();
    if (last !== null) return;
    report((hasForm() && resultOf(statusTexts(document), old)) || { id: 'none', good: false, quote: null });
  }, MESSAGE_TIMEOUT_MS);
  both.addEventListener(
    'abort',
    () => {
      clearTimeout(stopped);
      clearTimeout(late);
    },
    { once: true },
  );
  observeDeepPage(document, rescan, both);
  rescan();
}

function textsOf(said: readonly StatusText[]): string[] {
  return said.map(({ text }) => text);
}

/** Returns the text of each message and of each part of one. */
function textsBy(said: readonly StatusText[]): Map<Element, string> {
  return new Map(said.flatMap((one) => [one, ...one.parts]).map(({ element, text }) => [element, text]));
}
