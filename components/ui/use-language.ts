import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';

/** Says in which language the texts of this page are, and names its tab in that language. */
export function useLanguage(title = i18n.t('extensionName')): void {
  useEffect(() => {
    document.documentElement.lang = i18n.t('common.lang');
    document.title = title;
  }, [title]);
}
