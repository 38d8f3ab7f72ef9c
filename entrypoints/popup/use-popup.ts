import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { PopupProps } from '@/components/popup/props';
import type { FillOutcome, Overview, PageMessage } from '@/utils/messages';
import type { SetupView } from '@/utils/setup/types';
import { ask } from './ask';
import { type NextStep, openStep } from './next';
import { fillText } from './outcome';
import { credentialName } from './rows';
import { useCheck } from './use-check';
import type { useValues } from './use-values';

type Presses = Pick<
  PopupProps,
  | 'check'
  | 'onCheck'
  | 'onCheckCancel'
  | 'onCheckGo'
  | 'onGo'
  | 'onCopy'
  | 'onReveal'
  | 'onFill'
  | 'onForget'
  | 'onRecipe'
  | 'onOption'
  | 'onName'
  | 'onSettings'
>;

interface Subject {
  view: SetupView | null;
  next: NextStep | null;
  values: ReturnType<typeof useValues>;
  take(overview: Overview | undefined): void;
}

/** What the presses do. Those that give a value away act only on the admin's own, trusted press. */
export function usePresses({
  view,
  next,
  values,
  take,
}: Subject): Presses & Pick<PopupProps, 'status' | 'busy' | 'askForget' | 'fillChoices'> {
  const [status, setStatus] = useState('');
  const [busy, setBusy] = useState(false);
  const [askForget, setAskForget] = useState(false);
  const [fillChoices, setFillChoices] = useState<PopupProps['fillChoices']>([]);

  const checking = useCheck(view, setStatus, closePopup);

  const change = async (message: PageMessage, done: string) => {
    const overview = await ask<Overview>(message);
    take(overview);
    setStatus(overview ? done : i18n.t('common.noAnswer'));
  };
  const choose = (choice: Omit<Extract<PageMessage, { type: 'choose' }>, 'type' | 'origin'>) => {
    if (view) void change({ type: 'choose', origin: view.setup.origin, ...choice }, i18n.t('options.saved'));
  };

  return {
    ...checking,
    status,
    busy: busy || checking.check.running,
    askForget,
    fillChoices,
    async onGo(event) {
      event.preventDefault();
      if (!view || !next) return;
      await ask<Overview>({ type: 'set-out', origin: view.setup.origin, to: next.step });
      await openStep(next.href);
      closePopup();
    },
    async onCopy(id, event) {
      if (!event.isTrusted || !view) return;
      const name = credentialName(view, id);
      const value = await ask<string | null>({ type: 'disclose', origin: view.setup.origin, credential: id });
      if (!value) return setStatus(i18n.t('popup.gone', [name]));
      const copied = await navigator.clipboard.writeText(value).then(
        () => true,
        () => false,
      );
      setStatus(i18n.t(copied ? 'popup.copied' : 'popup.copyFailed', [name]));
    },
    async onReveal(id, event) {
      if (!event.isTrusted || !view || id !== 'clientSecret') return;
      setStatus(i18n.t(REVEALED[await values.toggle()], [credentialName(view, id)]));
    },
    async onFill(event, tabId) {
      if (!event.isTrusted || !view || busy) return;
      setBusy(true);
      setStatus(i18n.t('popup.filling'));
      const outcome = await ask<FillOutcome>({ type: 'fill', origin: view.setup.origin, tabId });
      setBusy(false);
      setFillChoices(outcome && !outcome.ok ? (outcome.tabs ?? []) : []);
      setStatus(fillText(view, outcome));
    },
    onForget(press, event) {
      if (!event.isTrusted || !view) return;
      setAskForget(press === 'ask');
      if (press === 'confirm') void change({ type: 'forget', origin: view.setup.origin }, i18n.t('popup.forgotten'));
    },
    onRecipe: (recipeId) => choose({ recipeId }),
    onOption: (id, on) => choose({ options: { [id]: on } }),
    onName: (id, name) => choose({ names: { [id]: name } }),
    async onSettings(event) {
      event.preventDefault();
      await browser.runtime.openOptionsPage();
      closePopup();
    },
  };
}

const REVEALED = { revealed: 'popup.revealed', hidden: 'popup.hidden', gone: 'popup.gone' } as const;

/** Only where this page is the popup itself; opened in a tab it stays. */
function closePopup(): void {
  if (browser.extension.getViews({ type: 'popup' }).includes(window)) window.close();
}
