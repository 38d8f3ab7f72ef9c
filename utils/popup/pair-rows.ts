import { i18n } from '#i18n';
import type { PairRow } from '@/components/popup/popup-props';
import type { SetupView } from '@/utils/setup/types';
import { timeOfDay } from '@/utils/time-of-day';

/** Returns the pairs other than the selected one for display; never a value. */
export function pairRows({ alternativePairs = [] }: SetupView): PairRow[] {
  return alternativePairs.map(({ id, saved, saveRequested, capturedAt }) => {
    const at = timeOfDay(capturedAt);
    return {
      id,
      text: i18n.t(saved ? 'popup.pair.saved' : saveRequested ? 'popup.pair.asked' : 'popup.pair.unsaved', [at]),
      press: i18n.t('popup.pair.take'),
      name: i18n.t('popup.pair.takeName', [at]),
    };
  });
}
