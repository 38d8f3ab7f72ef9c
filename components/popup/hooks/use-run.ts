import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PopupProps } from '@/components/popup/popup-props';
import { activateTab } from '@/utils/background/tabs';
import type { Overview } from '@/utils/messages/overview';
import { askBackground, failureText } from '@/utils/messaging/ask-background';
import { tabToShow } from '@/utils/popup/action-rows';
import { consentOf } from '@/utils/popup/consent';
import type { SetupView } from '@/utils/setup/types';

type Change = 'stop' | 'continue' | 'end';

interface Run extends Pick<PopupProps, 'consent' | 'onFillConsent'> {
  /** The admin asked for the consent of a setup that was begun before. */
  isAsked: boolean;
  ask(asked: boolean): void;
  start(): Promise<void>;
  change(change: Change): Promise<void>;
  /** Goes to the tab in which the setup waits. */
  show(): Promise<void>;
}

interface Subject {
  view: SetupView | null;
  overview: Overview | null;
  /** Shows the overview from the answer to a message, and a text about it. */
  showResult(overview: Overview | undefined, text: string): void;
  /** Closes the popup. */
  leave(): void;
}

/**
 * Manages the consent to a guided run of the shown Halo, and the run. The consent to fill in ScalePad's form is off at
 * first.
 */
export function useRun({ view, overview, showResult, leave }: Subject): Run {
  const [fillFor, setFillFor] = useState<string | null>(null);
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const origin = view?.setup.origin ?? '';
  const fill = fillFor === origin;

  const goTo = async (tabId: number | undefined) => {
    if (tabId !== undefined) await activateTab(tabId);
    leave();
  };

  return {
    consent: view && consentOf(view, fill),
    onFillConsent: (on) => setFillFor(on ? origin : null),
    isAsked: view !== null && askedFor === origin,
    ask: (asked) => setAskedFor(asked ? origin : null),
    async start() {
      const answer = await askBackground({ type: 'run-start', origin, fill });
      if (answer) leave();
      else showResult(answer, failureText());
    },
    show: () => goTo(view && overview ? tabToShow(overview, view) : undefined),
    async change(change) {
      const answer = await askBackground({ type: 'run-change', origin, change });
      showResult(answer, answer ? i18n.t(DONE[change]) : failureText());
      const now = answer?.views.find(({ setup }) => setup.origin === origin);
      // Last, because some browsers close the popup when another tab or window is activated.
      if (answer && now && change === 'continue') await goTo(tabToShow(answer, now));
    },
  };
}

const DONE = { stop: 'popup.runStopped', continue: 'popup.runContinues', end: 'popup.runEnded' } as const;
