import { native } from '@/utils/dom/native';
import { missingApiDetails } from '@/utils/setup/credential-status';
import type { GuideContext } from './context';
import { isOwnRecord } from './ownership';
import type { PageVisit } from './page-visit';
import type { GuidedRunDriver } from './run/guided-run-driver';
import type { SaveTracker } from './save/save-tracker';
import { reportSavedApplication } from './save/saved-applications';
import { noteProgress } from './step-progress';
import { isInconclusive } from './task-context';
import { isVerified } from './verified-step';

/**
 * Reacts to a scan: notes a Save that the page shows, then runs one action at most. Without a panel, the guide is
 * switched off here: then it notes what must not be lost, and neither scrolls nor presses anything.
 */
export async function followUpScan(
  guide: GuideContext,
  { saving, run }: { saving: SaveTracker; run: GuidedRunDriver },
  visit: PageVisit,
  hasPanel: () => boolean,
): Promise<void> {
  const { scan, view, address } = guide.state;
  if (address.area === 'api' && missingApiDetails(view).length > 0) {
    visit.rescanLater();
    if (visit.hadTimeToLoad && !guide.state.isApiRead) guide.update({ isApiRead: true });
  }
  const saved = await saving.observe(guide);
  await reportSavedApplication(guide, saved !== null);
  if (!hasPanel()) return;
  if (saved === 'verify') return guide.runAction('verifySaved');
  if (saved === 'saved') return;
  // Nothing is read or noted of a record that is not the setup's own.
  if (!isOwnRecord(guide.state)) return guide.reportInvalidation(run.follow());
  const spot = `${scan.page.tab}:${scan.page.mode}`;
  // Browsers mount nothing in a tab that is hidden.
  const isHidden = native(document, 'hidden');
  const mountsMore = !isHidden && visit.scrolledTab !== spot && scan.findings.some(isInconclusive);
  if (!isHidden) visit.scrolledTab = spot;
  if (mountsMore) return guide.runAction('scrollThroughTab');
  if (isVerified(guide.state)) await noteProgress(guide, { state: 'done', verifiedAt: Date.now() });
  else if (view.setup.journey && !isHidden) await guide.runAction('resumeNavigation');
  else await guide.reportInvalidation(run.follow());
}
