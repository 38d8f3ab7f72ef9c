import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PopupProps } from '@/components/popup/popup-props';
import type { FieldOutcome, FillOutcome, FormServer } from '@/utils/fill-outcome';
import { askBackground } from '@/utils/messaging/ask-background';
import { changesText, fillResultText, serverText } from '@/utils/popup/fill-result';
import type { SetupView } from '@/utils/setup/types';

type Fill = Pick<
  PopupProps,
  'fillChoices' | 'askOverwrite' | 'overwriteText' | 'askServer' | 'onFill' | 'onOverwrite' | 'onServer'
>;

/** What the admin has chosen and confirmed so far. */
interface FillRequest {
  tabId?: number;
  overwrite?: string;
  servers?: string[];
}

/** The open questions after a fill, and the Halo that they are about. */
interface Open {
  origin: string;
  choices: PopupProps['fillChoices'];
  /** The fill that may overwrite fields with other values, in that very document. */
  overwrite: { request: FillRequest; login: boolean } | null;
  /** Servers that are not this Halo's own, and the fill that caused the question about them. */
  foreign: { servers: FormServer[]; request: FillRequest } | null;
  /** The servers that the admin confirmed, for the choice of the form that may follow. */
  servers?: string[];
}

const NOTHING: Open = { origin: '', choices: [], overwrite: null, foreign: null };

/** Manages the fill on the admin's press: which form when there are several, the questions, and the result. */
export function useFill(
  view: SetupView | null,
  now: FieldOutcome[] | undefined,
  showStatus: (text: string) => void,
  [busy, setBusy]: [boolean, (busy: boolean) => void],
): Fill {
  const [open, setOpen] = useState(NOTHING);
  const origin = view?.setup.origin ?? '';

  const fill = async (of: SetupView, request: FillRequest) => {
    setBusy(true);
    showStatus(i18n.t('popup.filling'));
    const outcome = await askBackground({ type: 'fill', origin, ...request });
    setBusy(false);
    setOpen({ origin, ...questionsAfter(outcome, request), servers: request.servers });
    showStatus(fillResultText(of, outcome));
  };

  // Changes after the fill are shown at once, and when the popup is opened later.
  const isChanged = now?.some(({ outcome }) => outcome === 'changed');
  const changed = view && now && isChanged ? changesText(view, now) : '';
  useEffect(() => {
    if (changed !== '') showStatus(changed);
  }, [changed, showStatus]);

  const questions = open.origin === origin ? open : NOTHING;
  const { foreign } = questions;
  return {
    fillChoices: questions.choices,
    askOverwrite: questions.overwrite !== null,
    ...(questions.overwrite?.login && { overwriteText: i18n.t('popup.overwriteLogin') }),
    askServer: view && foreign && serverText(view, foreign.servers),
    onFill(event, tabId) {
      if (event.isTrusted && view && !busy)
        void fill(view, tabId === undefined ? {} : { tabId, servers: questions.servers });
    },
    onOverwrite(yes, event) {
      if (!event.isTrusted || !view || busy) return;
      if (yes && questions.overwrite) void fill(view, questions.overwrite.request);
      else setOpen(NOTHING);
    },
    onServer(yes, event) {
      if (!event.isTrusted || !view || busy) return;
      if (yes && foreign) void fill(view, { ...foreign.request, servers: foreign.servers.map(({ value }) => value) });
      else setOpen(NOTHING);
    },
  };
}

function questionsAfter(
  outcome: FillOutcome | undefined,
  request: FillRequest,
): Pick<Open, 'choices' | 'overwrite' | 'foreign'> {
  const none = { choices: [], overwrite: null, foreign: null };
  if (!outcome) return none;
  if (outcome.ok) {
    const has = (what: FieldOutcome['outcome']) => outcome.fields.some((field) => field.outcome === what);
    const login = has('browser-login');
    const { tabId, document } = outcome.form;
    const again = { request: { ...request, tabId, overwrite: document }, login };
    return { ...none, overwrite: login || has('other-value') ? again : null };
  }
  const { reason, tabs = [], servers = [] } = outcome;
  return { ...none, choices: tabs, foreign: reason === 'other-server' ? { servers, request } : null };
}
