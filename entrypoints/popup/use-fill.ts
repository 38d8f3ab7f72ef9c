import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PopupProps } from '@/components/popup/props';
import type { FieldOutcome, FillOutcome } from '@/utils/messages';
import type { SetupView } from '@/utils/setup/types';
import { ask } from './ask';
import { fillText } from './outcome';

type Fill = Pick<PopupProps, 'fillChoices' | 'askOverwrite' | 'overwriteText' | 'onFill' | 'onOverwrite'>;

/** What is still to be asked after a fill, and of which Halo that is. */
interface Open {
  origin: string;
  choices: PopupProps['fillChoices'];
  /** Fields hold something else: the tab of the fill, as it was chosen. */
  overwrite: { tabId: number | undefined; login: boolean } | null;
}

const NOTHING: Open = { origin: '', choices: [], overwrite: null };

/** The fill on the admin's own press: which form when there are several, whether to overwrite, and what came of it. */
export function useFill(
  view: SetupView | null,
  now: FieldOutcome[] | undefined,
  say: (text: string) => void,
  [busy, setBusy]: [boolean, (busy: boolean) => void],
): Fill {
  const [open, setOpen] = useState(NOTHING);
  const origin = view?.setup.origin ?? '';

  const fill = async (of: SetupView, tabId: number | undefined, overwrite: boolean) => {
    setBusy(true);
    say(i18n.t('popup.filling'));
    const outcome = await ask<FillOutcome>({ type: 'fill', origin, tabId, overwrite });
    setBusy(false);
    const has = (what: FieldOutcome['outcome']) =>
      outcome?.ok === true && outcome.fields.some((field) => field.outcome === what);
    const login = has('browser-login');
    setOpen({
      origin,
      choices: outcome && !outcome.ok ? (outcome.tabs ?? []) : [],
      overwrite: login || has('other-value') ? { tabId, login } : null,
    });
    say(fillText(of, outcome));
  };

  // What changed after the fill is said at once, and when the popup is opened later.
  const isChanged = now?.some(({ outcome }) => outcome === 'changed');
  const changed = view && now && isChanged ? fillText(view, { ok: true, fields: now }) : '';
  useEffect(() => {
    if (changed !== '') say(changed);
  }, [changed, say]);

  const asked = open.origin === origin ? open : NOTHING;
  return {
    fillChoices: asked.choices,
    askOverwrite: asked.overwrite !== null,
    ...(asked.overwrite?.login && { overwriteText: i18n.t('popup.overwriteLogin') }),
    onFill(event, tabId) {
      if (event.isTrusted && view && !busy) void fill(view, tabId, false);
    },
    onOverwrite(yes, event) {
      if (!event.isTrusted || !view || busy) return;
      if (yes && asked.overwrite) void fill(view, asked.overwrite.tabId, true);
      else setOpen(NOTHING);
    },
  };
}
