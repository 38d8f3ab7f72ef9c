import { i18n } from '#i18n';
import { menuEntry, menuPath } from '@/utils/halo/side-menu';
import type { GuideContext } from '../context';

/** The page for which the path was shown last; without it each scan would show the path again. */
let shown = '';

/** Points at the entry of Halo's menu that leads to this page, once per page. */
export function showMenuPath(guide: GuideContext): void {
  if (shown === location.href) return;
  shown = location.href;
  const { area } = guide.state.address;
  const text = i18n.t('guide.hint.pageNotFound', [menuPath(area)]);
  guide.showSpotlight({ find: () => menuEntry(document, area), name: menuPath(area), text, manualSteps: text });
}
