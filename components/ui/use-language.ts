import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';

/** Sets the language of this page, and its title in that language. */
export function useLanguage(title = i18n.t('extensionName')): void {
  useEffect(() => {
    document.documentElement.lang = i18n.t('common.lang');
    document.title = title;
  }, [title]);
}
