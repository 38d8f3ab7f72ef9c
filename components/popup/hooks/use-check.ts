import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PopupProps } from '@/components/popup/popup-props';
import type { CheckState } from '@/utils/connection/types';
import { askBackground, failureText } from '@/utils/messaging/ask-background';
import { openStep } from '@/utils/popup/next-action';
import type { SetupView } from '@/utils/setup/types';
import { canCheck, checkOffer, checkRows, verdictOf, verdictText } from '@/utils/view-models/check-rows';

type Check = Pick<PopupProps, 'check' | 'onCheck' | 'onCheckCancel' | 'onCheckGo'>;

const NONE: CheckState = { running: false, last: null };

/**
 * Manages the connection check of the shown Halo: the last report, a check that still runs (the popup may have been
 * closed meanwhile), and a new check on the admin's press. `showStatus` shows the result.
 */
export function useCheck(view: SetupView | null, showStatus: (text: string) => void, leave: () => void): Check {
  const [state, setState] = useState<CheckState & { origin: string }>({ ...NONE, origin: '' });
  const origin = view?.setup.origin ?? '';
  const shownOrigin = useRef(origin);
  shownOrigin.current = origin;
  // Requested again when values were captured, forgotten or saved: a report is valid only for its own values.
  const about = view ? JSON.stringify([view.credentials, view.setup.steps.application.savedAt]) : '';

  const watch = useCallback(async (at: string, showStatus: (text: string) => void) => {
    setState({ running: true, last: null, origin: at });
    showStatus(i18n.t('check.asking'));
    const report = await askBackground({ type: 'check', origin: at });
    const isDone = report && report.verdict !== 'cancelled';
    // Null when the credentials changed meanwhile: this result is not about the present ones.
    const last = (isDone && (await askBackground({ type: 'check-state', origin: at }))?.last) || null;
    // The admin chose another Halo meanwhile; this result is not about that one.
    if (shownOrigin.current !== at) return;
    setState({ running: false, last, origin: at });
    if (isDone && !last) showStatus(i18n.t('check.outdated'));
    else showStatus(report ? verdictText(report) : failureText());
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `about` decides when to ask; `showStatus` is new at each render
  useEffect(() => {
    if (!origin) return;
    let isUnmounted = false;
    void askBackground({ type: 'check-state', origin }).then((now) => {
      if (isUnmounted || !now) return;
      if (now.running) void watch(origin, showStatus);
      else setState((before) => (before.running && before.origin === origin ? before : { ...now, origin }));
    });
    return () => {
      isUnmounted = true;
    };
  }, [origin, about, watch]);

  const { running, last } = state.origin === origin ? state : NONE;
  return {
    check: {
      running,
      enabled: view !== null && canCheck(view),
      offer: view && checkOffer(view, last),
      verdict: last && verdictOf(last),
      rows: view && last ? checkRows(view, last) : [],
    },
    onCheck(event) {
      if (event.isTrusted && view && !running) void watch(origin, showStatus);
    },
    onCheckCancel(event) {
      if (event.isTrusted && view) void askBackground({ type: 'check-cancel', origin });
    },
    async onCheckGo({ go }, event) {
      event.preventDefault();
      if (!go) return;
      await openStep(go.href);
      leave();
    },
  };
}
