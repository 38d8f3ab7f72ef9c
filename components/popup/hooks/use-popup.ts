import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { PopupProps } from '@/components/popup/popup-props';
import { useHaloAddress } from '@/components/ui/use-halo-address';
import type { ExtensionPageChannel, ExtensionPageMessage } from '@/utils/messages/extension-pages';
import type { Overview } from '@/utils/messages/overview';
import type { MessageWith } from '@/utils/messages/protocol';
import { askBackground, failureText } from '@/utils/messaging/ask-background';
import { correctionPage } from '@/utils/popup/action-rows';
import { type NextAction, nextAction, openStep } from '@/utils/popup/next-action';
import type { ActionId } from '@/utils/popup/popup-offer';
import { credentialName } from '@/utils/popup/rows';
import { saveReport } from '@/utils/save-report';
import type { SetupView } from '@/utils/setup/types';
import { savedText } from '@/utils/view-models/option-rows';
import { useCheck } from './use-check';
import { useCopy } from './use-copy';
import { useFill } from './use-fill';
import { useRun } from './use-run';
import { useUnlock } from './use-unlock';
import type { useValues } from './use-values';

type Handlers = { [Name in keyof PopupProps as Name extends `on${string}` ? Name : never]: PopupProps[Name] };
type Presses = Omit<Handlers, 'onOrigin'> & { /** The admin asked for the consent. */ isAsked: boolean } & Pick<
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
    | 'consent'
    | 'addressFault'
  >;

interface Subject {
  overview: Overview | null;
  view: SetupView | null;
  next: NextAction | null;
  values: ReturnType<typeof useValues>;
  showOverview(overview: Overview | undefined): void;
}

/** Returns the handlers of all presses. Those that reveal a value act only on the admin's trusted press. */
export function usePopupActions({ overview, view, next, values, showOverview }: Subject): Presses {
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
  const filling = useFill(view, overview?.form.filled, setStatus, [busy, setBusy]);

  const change = async (
    message: MessageWith<ExtensionPageChannel, Overview>,
    done: string | ((overview: Overview) => string),
  ) => {
    const overview = await askBackground(message);
    showOverview(overview);
    setStatus(!overview ? failureText() : typeof done === 'string' ? done : done(overview));
    return overview;
  };
  /** The choice that is being stored. The actions that start the setup wait for it. */
  const stored = useRef<Promise<Overview | undefined>>(Promise.resolve(undefined));
  const choose = (choice: Omit<Extract<ExtensionPageMessage, { type: 'update-setup' }>, 'type' | 'origin'>) => {
    if (!view) return;
    const { origin } = view.setup;
    stored.current = change({ type: 'update-setup', origin, ...choice }, ({ views }) =>
      savedText(
        choice.names,
        views.find(({ setup }) => setup.origin === origin),
      ),
    );
  };
  const renew = async (text: string) => {
    showOverview(await askBackground({ type: 'overview' }));
    setStatus(text);
  };

  const unlocking = useUnlock(view?.encryption === 'locked', renew);
  const {
    isAsked,
    ask,
    start,
    change: changeRun,
    show,
    ...consent
  } = useRun({
    view,
    overview,
    leave: closePopup,
    showResult(overview, text) {
      showOverview(overview);
      setStatus(text);
    },
  });
  const address = useHaloAddress(closePopup);

  const continueSetup = async () => {
    const latest = (await stored.current)?.views.find(({ setup }) => setup.origin === origin);
    const to = latest ? nextAction(latest) : next;
    if (!view || !to) return;
    if (to.step !== null) await askBackground({ type: 'set-navigation', origin, to: to.step });
    await openStep(to.href);
    closePopup();
  };
  const fix = async (event: Event) => {
    const go = correctionPage(checking.check.rows);
    if (!go) return checking.onCheck(event);
    await openStep(go.href);
    closePopup();
  };
  const review = async () => {
    if (!view) return;
    showOverview(await askBackground({ type: 'reopen', origin }));
    const [first] = view.recipe.steps.flatMap((step) => view.setup.steps[step].recordUrl ?? []);
    if (first !== undefined) await openStep(first);
    closePopup();
  };
  const onTab = async (act: (tabId: number) => Promise<unknown>) => {
    if (overview?.tab) await act(overview.tab.id);
    closePopup();
  };
  const showGuide = async () => {
    const done = await askBackground({ type: 'update-layout', origin, layout: { off: false } });
    await renew(i18n.t(done ? 'popup.guideIsOn' : 'common.noAnswer'));
  };
  const grant = async () => {
    // Requested before any await: the browser accepts it only as part of the press.
    const origins = browser.runtime.getManifest().host_permissions ?? [];
    const isGranted = await browser.permissions.request({ origins }).catch(() => false);
    await renew(i18n.t(isGranted ? 'welcome.grantedNow' : 'welcome.grantRefused'));
  };
  const acts: Partial<Record<ActionId, (event: Event) => unknown>> = {
    grant,
    reload: () => onTab((tabId) => browser.tabs.reload(tabId)),
    wake: () => onTab((tabId) => browser.tabs.update(tabId, { active: true })),
    'show-guide': showGuide,
    start: async () => {
      await stored.current;
      await start();
    },
    'step-by-step': continueSetup,
    back: () => ask(false),
    show,
    go: continueSetup,
    rest: () => ask(true),
    stop: () => changeRun('stop'),
    continue: () => changeRun('continue'),
    end: () => changeRun('end'),
    fill: (event) => filling.onFill(event),
    fix,
    report: async () => setStatus(await saveReport(origin, 'markdown')),
    review,
    again: () => ask(true),
  };

  return {
    ...checking,
    ...unlocking,
    ...filling,
    ...copying,
    ...consent,
    ...address,
    isAsked,
    status,
    busy: busy || checking.check.running,
    askForget,
    onAction(id, event) {
      event.preventDefault();
      if (event.isTrusted) void acts[id]?.(event);
    },
    async onReveal(id, event) {
      if (!event.isTrusted || !view || id !== 'clientSecret') return;
      const result = await values.toggle();
      setStatus(result === 'unanswered' ? failureText() : i18n.t(REVEALED[result], [credentialName(view, id)]));
    },
    onForget(press, event) {
      if (!event.isTrusted || !view) return;
      setAskForget(press === 'ask');
      if (press !== 'confirm') return;
      const done = i18n.t(view.encryption === 'locked' ? 'popup.forgottenLocked' : 'popup.forgotten');
      void change({ type: 'forget', origin: view.setup.origin }, done);
    },
    onPair(pair, event) {
      if (event.isTrusted && view)
        void change({ type: 'select-pair', origin: view.setup.origin, pair }, i18n.t('popup.pair.taken'));
    },
    onPutBack(event) {
      if (event.isTrusted && view)
        void change({ type: 'restore-credentials', origin: view.setup.origin }, i18n.t('popup.wiped.done'));
    },
    onServerChange({ id, to }, accept, event) {
      if (!event.isTrusted || !view) return;
      const done = i18n.t(accept ? 'popup.server.taken' : 'popup.server.kept');
      void change({ type: 'decide-server', origin: view.setup.origin, credential: id, to, accept }, done);
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
