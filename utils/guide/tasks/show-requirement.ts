import { i18n } from '#i18n';
import { findNow } from '@/utils/audit/scan-page';
import { walk } from '@/utils/form-controls/scroll-through';
import { lookAtPage } from '@/utils/halo/page-state';
import { askedBy, type Desk } from '../context';

/**
 * Points at a requirement's control. One that the page has not mounted is scrolled to first; one that does not come is
 * shown as what to do by hand, and nothing else ends by it.
 */
export async function showRequirement(desk: Desk, id: string): Promise<void> {
  const finding = desk.state.scene.findings.find((one) => one.requirement.id === id);
  if (!finding) return;
  const { address, view } = desk.state;
  const { name, byHand } = finding.requirement;
  const find = () => findNow(document, address, askedBy(view), finding.requirement).control;
  if (!find()) {
    const end = await desk.run('look', ({ signal }) =>
      walk(lookAtPage(document, address).root, () => find() !== null, signal, { stay: true }),
    );
    if (end === 'stopped') return;
    if (!find()) desk.update({ news: i18n.t('guide.news.notThere', [name]) });
  }
  desk.point({
    find: () => find()?.unit.root ?? null,
    name,
    text:
      finding.through === null
        ? i18n.t('guide.pointAt', [finding.wanted])
        : i18n.t('guide.more.through', [finding.through]),
    byHand,
  });
}
