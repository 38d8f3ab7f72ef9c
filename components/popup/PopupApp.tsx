import { PopupView } from '@/components/popup/PopupView';
import { useLanguage } from '@/components/ui/use-language';
import { useMotion } from '@/components/ui/use-motion';
import { nextAction } from '@/utils/popup/next-action';
import { popupViewModel } from '@/utils/popup/popup-view-model';
import { useOverview } from './hooks/use-overview';
import { usePopupActions } from './hooks/use-popup';
import { useShown } from './hooks/use-shown';
import { useValues } from './hooks/use-values';

/** Renders the popup: turns the background's overview into rows, and presses into messages. */
export function PopupApp() {
  const { overview, failed, showOverview } = useOverview();
  const { view, choosing, choose } = useShown(overview);
  const values = useValues(view);
  useMotion(view?.layout.motion);
  useLanguage();
  const next = view && nextAction(view);
  const { isAsked, ...presses } = usePopupActions({ overview, view, next, values, showOverview });
  const { check } = presses;
  const shown = { overview, failed, view, choosing, values: values.values, isAsked, check, now: Date.now() };
  return <PopupView {...popupViewModel(shown)} onOrigin={choose} {...presses} />;
}
