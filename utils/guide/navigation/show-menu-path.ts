import { i18n } from '#i18n';
import { menuEntry, menuPath } from '@/utils/halo/side-menu';
import type { GuideContext } from '../context';

/** The page that was pointed the way to last: each look at it would point again. */
let shown = '';

/** Points at the entry of Halo's menu that leads to this page; once for a page. */
export function showMenuPath(guide: GuideContext): void {
  if (shown === location.href) return;
  shown = location.href;
  const { area } = guide.state.address;
  const text = i18n.t('guide.hint.lost', [menuPath(area)]);
  guide.showSpotlight({ find: () => menuEntry(document, area), name: menuPath(area), text, byHand: text });
}
