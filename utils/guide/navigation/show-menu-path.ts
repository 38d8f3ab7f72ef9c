import { i18n } from '#i18n';
import { menuEntry, menuPath } from '@/utils/halo/side-menu';
import type { Desk } from '../context';

/** The page that was pointed the way to last: each look at it would point again. */
let shown = '';

/** Points at the entry of Halo's menu that leads to this page; once for a page. */
export function showWay(desk: Desk): void {
  if (shown === location.href) return;
  shown = location.href;
  const { area } = desk.state.address;
  const text = i18n.t('guide.hint.lost', [menuPath(area)]);
  desk.point({ find: () => menuEntry(document, area), name: menuPath(area), text, byHand: text });
}
