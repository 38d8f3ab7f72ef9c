import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { PopupProps } from '@/components/popup/popup-props';
import type { FieldOutcome } from '@/utils/fill-outcome';
import type { ExtensionPageChannel, ExtensionPageMessage } from '@/utils/messages/extension-pages';
import type { Overview } from '@/utils/messages/overview';
import type { MessageWith } from '@/utils/messages/protocol';
import { askBackground } from '@/utils/messaging/ask-background';
import type { PopupHint } from '@/utils/popup/hint';
import { type NextAction, openStep } from '@/utils/popup/next-action';
import { savedText } from '@/utils/popup/option-rows';
import { credentialName } from '@/utils/popup/rows';
import { saveReport } from '@/utils/popup/save-report';
import type { SetupView } from '@/utils/setup/types';
import { useCheck } from './use-check';
import { useCopy } from './use-copy';
import { useFill } from './use-fill';
import { useUnlock } from './use-unlock';
import type { useValues } from './use-values';

type Handlers = { [Name in keyof PopupProps as Name extends `on${string}` ? Name : never]: PopupProps[Name] };
type Presses = Omit<Handlers, 'onOrigin'> &
  Pick<
    PopupProps,
    | 'check'
    | 'status'
    | 'busy'
    | 'askForget'
    | 'fillChoices'
    | 'askOverwrite'
    | 'askServer'
    | 'overwriteText'
    | 'clearing'
    | 'unlock'
  >;

interface Subject {
  view: SetupView | null;
  next: NextAction | null;
  /** What the hint's button does. */
  act: PopupHint['act'];
  /** The tab that the hint is about. */
  tabId: number | undefined;
  /** The present state of the open form's fill. */
  filled: FieldOutcome[] | undefined;
  /** The credentials are encrypted and need the passphrase. */
  locked: boolean;
  values: ReturnType<typeof useValues>;
  take(overview: Overview | undefined): void;
}

/** Returns the handlers of all presses. Those that disclose a value act only on the admin's trusted press. */
export function usePopupActions({ view, next, act, tabId, filled, locked, values, take }: Subject): Presses {
  const [status, setStatus] = useState('');
  const [busy, setBusy] = useState(false);
  const [askForget, setAskForget] = useState(false);

  // Opened by the command to forget, the popup starts with its question.
  useEffect(() => {
    void askBackground({ type: 'intent' }).then((intent) => intent === 'forget' && setAskForget(true));
  }, []);

  // A message about one Halo is removed when another one is shown.
  const origin = view?.setup.origin ?? '';
  const before = useRef(origin);
  useEffect(() => {
    if (before.current !== '' && before.current !== origin) setStatus('');
    before.current = origin;
  }, [origin]);

  const checking = useCheck(view, setStatus, closePopup);
  const copying = useCopy(view, setStatus);
  const filling = useFill(view, filled, setStatus, [busy, setBusy]);

  const change = async (
    message: MessageWith<ExtensionPageChannel, Overview>,
    done: string | ((overview: Overview) => string),
  ) => {
    const overview = await askBackground(message);
    take(overview);
    if (!overview) return setStatus(i18n.t('common.noAnswer'));
    setStatus(typeof done === 'string' ? done : done(overview));
  };
  const choose = (choice: Omit<Extract<ExtensionPageMessage, { type: 'choose' }>, 'type' | 'origin'>) => {
    if (!view) return;
    const { origin } = view.setup;
    void change({ type: 'choose', origin, ...choice }, ({ views }) =>
      savedText(
        choice.names,
        views.find(({ setup }) => setup.origin === origin),
      ),
    );
  };
  const renew = async (said: string) => {
    take(await askBackground({ type: 'overview' }));
    setStatus(said);
  };

  const unlocking = useUnlock(locked, renew);

  return {
    ...checking,
    ...unlocking,
    ...filling,
    ...copying,
    status,
    busy: busy || checking.check.running,
    askForget,
    async onGo(event) {
      event.preventDefault();
      if (!view || !next) return;
      if (next.step !== null) await askBackground({ type: 'set-out', origin: view.setup.origin, to: next.step });
      await openStep(next.href);
      closePopup();
    },
    async onAct(event) {
      if (!event.isTrusted) return;
      if (act === 'grant') {
        // Requested before any await: the browser accepts it only as part of the press.
        const origins = browser.runtime.getManifest().host_permissions ?? [];
        const given = await browser.permissions.request({ origins }).catch(() => false);
        await renew(i18n.t(given ? 'welcome.grantedNow' : 'welcome.grantRefused'));
      } else if ((act === 'reload' || act === 'wake') && tabId !== undefined) {
        if (act === 'reload') await browser.tabs.reload(tabId);
        else await browser.tabs.update(tabId, { active: true });
        closePopup();
      } else if (act === 'guide-on' && view) {
        const { origin } = view.setup;
        const done = await askBackground({ type: 'guide-look', origin, layout: { off: false } });
        await renew(i18n.t(done ? 'popup.guideIsOn' : 'common.noAnswer'));
      } else if (act === 'own-halo') {
        await browser.runtime.openOptionsPage();
        closePopup();
      }
    },
    async onReveal(id, event) {
      if (!event.isTrusted || !view || id !== 'clientSecret') return;
      setStatus(i18n.t(REVEALED[await values.toggle()], [credentialName(view, id)]));
    },
    onForget(press, event) {
      if (!event.isTrusted || !view) return;
      setAskForget(press === 'ask');
      if (press !== 'confirm') return;
      const done = i18n.t(view.keeping === 'locked' ? 'popup.forgottenLocked' : 'popup.forgotten');
      void change({ type: 'forget', origin: view.setup.origin }, done);
    },
    onPair(pair, event) {
      if (event.isTrusted && view)
        void change({ type: 'take-pair', origin: view.setup.origin, pair }, i18n.t('popup.pair.taken'));
    },
    onPutBack(event) {
      if (event.isTrusted && view)
        void change({ type: 'put-back', origin: view.setup.origin }, i18n.t('popup.wiped.done'));
    },
    onServerChange({ id, to }, take, event) {
      if (!event.isTrusted || !view) return;
      const done = i18n.t(take ? 'popup.server.taken' : 'popup.server.kept');
      void change({ type: 'decide-server', origin: view.setup.origin, credential: id, to, take }, done);
    },
    async onRecord(press, event) {
      if (event.isTrusted && view) setStatus(await saveReport(view.setup.origin, press));
    },
    onRecipe: (recipeId) => choose({ recipeId }),
    onOption: (id, on) => choose({ options: { [id]: on } }),
    onName: (id, name) => choose({ names: { [id]: name } }),
    async onSettings(event) {
      event.preventDefault();
      await browser.runtime.openOptionsPage();
      closePopup();
    },
    async onPractice(event) {
      event.preventDefault();
      await browser.tabs.create({ url: `${browser.runtime.getURL('/welcome.html')}#practice` });
      closePopup();
    },
  };
}

const REVEALED = { revealed: 'popup.revealed', hidden: 'popup.hidden', gone: 'popup.gone' } as const;

/** Closes the popup; a page in a tab stays open. */
function closePopup(): void {
  if (browser.extension.getViews({ type: 'popup' }).includes(window)) window.close();
}
