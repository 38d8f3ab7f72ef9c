import { i18n } from '#i18n';
import type { Finding } from '@/utils/audit/finding';
import { findRequirementNow } from '@/utils/audit/scan-page';
import { call, matches, queryAll } from '@/utils/dom/native';
import { isVisible } from '@/utils/dom/visible';
import { scrollThrough } from '@/utils/form-controls/scroll-through';
import { detectPage } from '@/utils/halo/page-state';
import { FOCUSABLE } from '@/utils/halo/selectors';
import { type GuideContext, recipeContextOf } from '../context';
import { openTab } from '../navigation/tabs-of-page';
import type { GuideState } from '../state';

/**
 * Points at a requirement's control, on its own tab. Scrolls first to one that the page has not mounted. One that does
 * not appear is shown with its manual steps; no other task is cancelled by that.
 */
export async function showRequirement(guide: GuideContext, id: string): Promise<void> {
  const finding = findingOf(guide.state, id);
  if (!finding) return;
  const { address, view } = guide.state;
  const { name, manualSteps, tab } = finding.requirement;
  if (tab && ![tab, null].includes(detectPage(document, address).tab)) {
    const end = await guide.runTask('look', async ({ signal }) => void (await openTab(address, tab, signal)));
    if (end === 'stopped') return;
  }
  const find = () => findRequirementNow(document, address, recipeContextOf(view), finding.requirement).control;
  if (!find()) {
    const end = await guide.runTask('look', ({ signal }) =>
      scrollThrough(detectPage(document, address).root, () => find() !== null, signal, { stay: true }),
    );
    if (end === 'stopped') return;
  }
  const control = find();
  guide.update({
    news: control ? i18n.t('guide.news.shown', [name, finding.wanted]) : i18n.t('guide.news.notThere', [name]),
  });
  // Moves keyboard and screen reader to the control too. In view mode it has nothing to focus.
  if (control) focusWithin(control.control.root);
  guide.showSpotlight({
    find: () => find()?.control.root ?? null,
    name,
    text:
      finding.grantedBy === null
        ? i18n.t('guide.pointAt', [finding.wanted])
        : i18n.t('guide.hint.through', [finding.grantedBy]),
    manualSteps,
  });
}

/** Returns the finding of a requirement: on the open tab, or on another one as it was last seen. */
function findingOf({ scan, tabs }: GuideState, id: string): Finding | undefined {
  const all = [...scan.findings, ...[...tabs.values()].flatMap(({ findings }) => [...findings])];
  return all.find(({ requirement }) => requirement.id === id);
}

function focusWithin(root: HTMLElement): void {
  const target = matches(root, FOCUSABLE) ? root : [...queryAll<HTMLElement>(root, FOCUSABLE)].find(isVisible);
  if (target) call<void>(target, 'focus', { preventScroll: true });
}
