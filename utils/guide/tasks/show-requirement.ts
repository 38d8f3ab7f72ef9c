import { i18n } from '#i18n';
import { findRequirementNow } from '@/utils/audit/scan-page';
import { scrollThrough } from '@/utils/form-controls/scroll-through';
import { detectPage } from '@/utils/halo/page-state';
import { type GuideContext, recipeContextOf } from '../context';

/**
 * Points at a requirement's control. One that the page has not mounted is scrolled to first; one that does not come is
 * shown as what to do by hand, and nothing else ends by it.
 */
export async function showRequirement(guide: GuideContext, id: string): Promise<void> {
  const finding = guide.state.scan.findings.find((one) => one.requirement.id === id);
  if (!finding) return;
  const { address, view } = guide.state;
  const { name, byHand } = finding.requirement;
  const find = () => findRequirementNow(document, address, recipeContextOf(view), finding.requirement).control;
  if (!find()) {
    const end = await guide.runTask('look', ({ signal }) =>
      scrollThrough(detectPage(document, address).root, () => find() !== null, signal, { stay: true }),
    );
    if (end === 'stopped') return;
    if (!find()) guide.update({ news: i18n.t('guide.news.notThere', [name]) });
  }
  guide.showSpotlight({
    find: () => find()?.control.root ?? null,
    name,
    text:
      finding.through === null
        ? i18n.t('guide.pointAt', [finding.wanted])
        : i18n.t('guide.more.through', [finding.through]),
    byHand,
  });
}
