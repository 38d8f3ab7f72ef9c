import { i18n } from '#i18n';
import type { ServerRow } from '@/components/popup/popup-props';
import type { SetupView } from '@/utils/setup/types';
import { credentialName } from './rows';

/** Returns the servers whose host changed since they were captured, for display; the admin decides which one counts. */
export function serverRows(view: SetupView): ServerRow[] {
  return view.credentials.flatMap(({ id, changed }) => {
    if (!changed) return [];
    const name = credentialName(view, id);
    const { from, to } = changed;
    return {
      id,
      to,
      text: i18n.t('secret.serverChanged', [name, from, to]),
      acceptText: i18n.t('popup.server.take', [to]),
      keepText: i18n.t('popup.server.keep', [from]),
    };
  });
}
