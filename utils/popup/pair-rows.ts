import { i18n } from '#i18n';
import type { PairRow } from '@/components/popup/popup-props';
import type { SetupView } from '@/utils/setup/types';

/** Returns the pairs beside the selected one for display; never a value. */
export function pairRows({ otherPairs = [] }: SetupView): PairRow[] {
  return otherPairs.map(({ id, saved, asked, capturedAt }) => {
    const at = new Intl.DateTimeFormat(navigator.language, { timeStyle: 'short' }).format(capturedAt);
    return {
      id,
      text: i18n.t(saved ? 'popup.pair.saved' : asked ? 'popup.pair.asked' : 'popup.pair.unsaved', [at]),
      press: i18n.t('popup.pair.take'),
      name: i18n.t('popup.pair.takeName', [at]),
    };
  });
}
