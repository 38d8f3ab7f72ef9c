import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PopupProps } from '@/components/popup/popup-props';
import type { CheckState } from '@/utils/connection/types';
import { askBackground, failureText } from '@/utils/messaging/ask-background';
import { canCheck, checkOffer, checkRows, verdictOf, verdictText } from '@/utils/popup/check-rows';
import { openStep } from '@/utils/popup/next-action';
import type { SetupView } from '@/utils/setup/types';

type Check = Pick<PopupProps, 'check' | 'onCheck' | 'onCheckCancel' | 'onCheckGo'>;

const NONE: CheckState = { running: false, last: null };

/**
 * Manages the connection check of the shown Halo: the last report, one that still runs (the popup may have been closed
 * meanwhile), and a new one on the admin's press. `say` shows the result.
 */
export function useCheck(view: SetupView | null, say: (text: string) => void, leave: () => void): Check {
  const [state, setState] = useState<CheckState & { origin: string }>({ ...NONE, origin: '' });
  const origin = view?.setup.origin ?? '';
  const onShow = useRef(origin);
  onShow.current = origin;
  // Requested again when values were captured, forgotten or saved: a report is valid only for its own values.
  const about = view ? JSON.stringify([view.credentials, view.setup.steps.application.savedAt]) : '';

  const watch = useCallback(async (at: string, say: (text: string) => void) => {
    setState({ running: true, last: null, origin: at });
    say(i18n.t('check.asking'));
    const report = await askBackground({ type: 'check', origin: at });
    // The admin chose another Halo meanwhile; this result is not about that one.
    if (onShow.current !== at) return;
    setState({ running: false, last: report && report.verdict !== 'cancelled' ? report : null, origin: at });
    say(report ? verdictText(report) : failureText());
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `about` is when to ask again; `say` changes at each render
  useEffect(() => {
    if (!origin) return;
    let left = false;
    void askBackground({ type: 'check-state', origin }).then((now) => {
      if (left || !now) return;
      if (now.running) void watch(origin, say);
      else setState((before) => (before.running && before.origin === origin ? before : { ...now, origin }));
    });
    return () => {
      left = true;
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
      if (event.isTrusted && view && !running) void watch(origin, say);
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
